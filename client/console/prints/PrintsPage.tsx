import type { SurveyPage } from '#shared/surveys/schema.ts'
import { Loaded } from '../Loaded.tsx'
import { useLoad } from '../load.ts'
import { usePathPart, useQuery } from '../location.ts'
import { printsText, sheetWords } from '../messages/prints.ts'
import { readSurvey } from '../surveys/api.ts'
import { ButtonLink } from '../ui/Button.tsx'
import { Section } from '../ui/Card.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { Empty } from '../ui/Waiting.tsx'
import { whyNotYet } from './SheetPage.tsx'
import { sheets } from './sheets.ts'
import './prints.css'

/** Everything that is printed for a survey, in the order in which it is needed. */
export function PrintsPage() {
  const slug = usePathPart('slug')
  const load = useLoad(slug, (signal) => readSurvey(slug, signal))
  return (
    <Page>
      <PageTitle
        title={printsText.title}
        sub={load.data ? `${load.data.survey.title}. ${printsText.sub}` : printsText.sub}
        back={{ href: `/console/surveys/${slug}`, label: printsText.back }}
      />
      <Loaded of={load} lines={8}>
        {(page) => <Groups page={page} />}
      </Loaded>
    </Page>
  )
}

function Groups({ page }: { page: SurveyPage }) {
  const { village } = useQuery().query
  if (page.survey.opensOn === null) return <Empty title={printsText.notOpen} />
  return (
    <>
      {groups.map((group) => {
        const rows = entriesOf(page, village).filter((entry) => entry.group === group)
        if (rows.length === 0) return null
        return (
          <Section key={group} title={printsText.groups[group]}>
            <Table
              caption={printsText.groups[group]}
              captionHidden
              columns={columns}
              rows={rows}
              rowKey={({ title }) => title}
              empty={null}
            />
          </Section>
        )
      })}
    </>
  )
}

type Group = keyof typeof printsText.groups
const groups = Object.keys(printsText.groups) as Group[]

interface Entry {
  group: Group
  title: string
  note: string
  /** Undefined: what is told instead of a way to it. */
  href?: string
  instead?: string
}

/**
 * The sheets of this survey, and beside them the two that are printed elsewhere.
 * `village`: the one whose papers are wanted.
 */
function entriesOf(page: SurveyPage, village: string | undefined): Entry[] {
  const { slug, access } = page.survey
  const of = village === undefined ? '' : `?village=${encodeURIComponent(village)}`
  const own = sheets
    .filter((sheet) => sheet.of(page))
    .map((sheet): Entry => {
      const reason = whyNotYet(sheet, page)
      const way =
        reason === undefined
          ? { href: `/console/surveys/${slug}/prints/${sheet.name}${of}` }
          : { instead: reason }
      return { group: sheet.group, ...sheetWords[sheet.name], ...way }
    })
  if (access !== 'card') return own
  return [
    {
      ...{ group: 'before', title: printsText.cardsTitle, note: printsText.cardsNote },
      href: `/console/surveys/${slug}/cards`,
    },
    ...own,
    {
      ...{ group: 'before', title: printsText.keyTitle, note: printsText.keyNote },
      instead: printsText.keyInstead,
    },
  ]
}

const columns: readonly Column<Entry>[] = [
  {
    ...{ key: 'title', title: printsText.what, head: true, width: '260px' },
    cell: ({ title }) => title,
  },
  { key: 'note', title: printsText.how, cell: ({ note }) => note },
  {
    ...{ key: 'way', title: printsText.way, titleHidden: true, width: '180px' },
    cell: ({ title, href, instead }) =>
      href ? (
        <ButtonLink small icon="print" href={href} label={printsText.openNamed(title)}>
          {printsText.open}
        </ButtonLink>
      ) : (
        <span class="note">{instead}</span>
      ),
  },
]
