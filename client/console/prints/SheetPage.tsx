import type { SurveyPage } from '#shared/surveys/schema.ts'
import { Loaded } from '../Loaded.tsx'
import { useLoad } from '../load.ts'
import { usePathPart } from '../location.ts'
import { printsText, sheetWords } from '../messages/prints.ts'
import { NotFoundPage } from '../NotFoundPage.tsx'
import { readSurvey } from '../surveys/api.ts'
import { Button } from '../ui/Button.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { Empty } from '../ui/Waiting.tsx'
import { type Sheet, sheets } from './sheets.ts'

/** One sheet as it will lie on the paper; printing prints the sheet alone. */
export function SheetPage() {
  const name = usePathPart('sheet')
  const sheet = sheets.find((one) => one.name === name)
  return sheet ? <Known sheet={sheet} /> : <NotFoundPage />
}

function Known({ sheet }: { sheet: Sheet }) {
  const slug = usePathPart('slug')
  const load = useLoad(slug, (signal) => readSurvey(slug, signal))
  const { title, note } = sheetWords[sheet.name]
  const ready = load.data !== undefined && whyNotYet(sheet, load.data) === undefined
  return (
    <Page>
      <PageTitle
        title={title}
        sub={note}
        back={{ href: `/console/surveys/${slug}/prints`, label: printsText.title }}
        actions={
          ready &&
          !sheet.unprinted && (
            <Button kind="primary" icon="print" onClick={() => window.print()}>
              {printsText.print}
            </Button>
          )
        }
      />
      <Loaded of={load} lines={8}>
        {(page) => <Ready sheet={sheet} page={page} />}
      </Loaded>
    </Page>
  )
}

function Ready({ sheet, page }: { sheet: Sheet; page: SurveyPage }) {
  const reason = whyNotYet(sheet, page)
  return reason === undefined ? <sheet.component page={page} /> : <Empty title={reason} />
}

/** Before it opens nothing is settled that a paper could say. */
export function whyNotYet(sheet: Sheet, page: SurveyPage): string | undefined {
  if (page.survey.opensOn === null) return printsText.notOpen
  return sheet.of(page) ? sheet.notYet?.(page) : printsText.notOfThis
}
