import type { SurveyPage } from '#shared/surveys/schema.ts'
import { Loaded } from '../Loaded.tsx'
import { useLoad } from '../load.ts'
import { usePathPart } from '../location.ts'
import { posterText } from '../messages/poster.ts'
import { session } from '../session.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { Empty } from '../ui/Waiting.tsx'
import { readSurvey } from './api.ts'
import { Poster } from './Poster.tsx'

/** The notice with the QR code, as it will lie on the paper; printing prints the sheet alone. */
export function PosterPage() {
  const slug = usePathPart('slug')
  const load = useLoad(slug, (signal) => readSurvey(slug, signal))
  const ready = load.data !== undefined && load.data.survey.opensOn !== null
  return (
    <Page>
      <PageTitle
        title={posterText.title}
        sub={posterText.sub}
        back={{ href: `/console/surveys/${slug}`, label: posterText.back }}
        actions={
          ready && (
            <Button kind="primary" icon="print" onClick={() => window.print()}>
              {posterText.print}
            </Button>
          )
        }
      />
      <Loaded of={load} lines={8}>
        {(page) => <Sheet page={page} />}
      </Loaded>
    </Page>
  )
}

function Sheet({ page }: { page: SurveyPage }) {
  const { opensOn, state } = page.survey
  if (opensOn === null) return <Empty title={posterText.notOpen} />
  return (
    <>
      {state !== 'open' && <Notice tone="waiting" title={posterText.over} />}
      <Poster page={page} demo={session.value?.demo ?? false} />
    </>
  )
}
