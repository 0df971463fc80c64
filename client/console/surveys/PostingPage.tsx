import { formatDay } from '#shared/format.ts'
import type { PostingPage as Data } from '#shared/posting/schema.ts'
import type { Step } from '#shared/surveys/state.ts'
import { Loaded } from '../Loaded.tsx'
import { useLoad } from '../load.ts'
import { usePathPart } from '../location.ts'
import { postingText } from '../messages/posting.ts'
import { surveysText } from '../messages/surveys.ts'
import { ButtonLink } from '../ui/Button.tsx'
import { Section } from '../ui/Card.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { Tag } from '../ui/Tag.tsx'
import { Empty } from '../ui/Waiting.tsx'
import { readPosting, readSurvey } from './api.ts'
import { Objections } from './Objections.tsx'
import { PostingForm } from './PostingForm.tsx'
import './survey.css'

/** Where and when an official result hangs in the villages, and what was said against it. */
export function PostingPage() {
  const slug = usePathPart('slug')
  const survey = useLoad(slug, (signal) => readSurvey(slug, signal))
  const load = useLoad(`${slug}/posting`, (signal) => readPosting(slug, signal))
  const steps: readonly Step[] = survey.data?.steps ?? []
  const saved = () => {
    load.reload()
    // What may be done next depends on it.
    survey.reload()
  }
  return (
    <Page>
      <PageTitle
        title={load.data ? headingOf(load.data) : postingText.title}
        sub={survey.data?.survey.title ?? ''}
        back={{ href: `/console/surveys/${slug}`, label: surveysText.survey }}
        actions={
          <ButtonLink icon="print" href={`/console/surveys/${slug}/results`}>
            {postingText.sheet}
          </ButtonLink>
        }
      />
      <Loaded of={load} lines={8}>
        {(page) => (
          <>
            <Villages page={page} />
            {steps.includes('post') && <PostingForm slug={slug} page={page} onSaved={saved} />}
            <Objections
              slug={slug}
              page={page}
              mayWrite={steps.includes('object')}
              onSaved={saved}
            />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function headingOf({ villages, objections }: Data): string {
  const waiting = villages.filter(({ posting }) => posting === null).length
  if (waiting > 0) return postingText.someTitle(waiting)
  const open = objections.filter(({ answer }) => answer === null).length
  return open > 0 ? postingText.openTitle(open) : postingText.doneTitle
}

type Village = Data['villages'][number]

function Villages({ page }: { page: Data }) {
  return (
    <Section title={postingText.whereTitle} note={postingText.whereNote}>
      <Table
        caption={postingText.caption}
        captionHidden
        columns={columns}
        rows={page.villages}
        rowKey={({ unitId }) => unitId}
        empty={<Empty title={postingText.none} />}
      />
    </Section>
  )
}

const columns: readonly Column<Village>[] = [
  { key: 'index', title: postingText.index, cell: (_row, at) => at + 1, width: '44px' },
  { key: 'name', title: postingText.village, head: true, cell: ({ name }) => name },
  {
    key: 'place',
    title: postingText.place,
    cell: ({ posting }) => posting?.place ?? <Tag tone="waiting">{postingText.notYet}</Tag>,
  },
  {
    key: 'period',
    title: postingText.period,
    cell: ({ posting }) =>
      posting && postingText.fromTo(formatDay(posting.fromOn), formatDay(posting.toOn)),
  },
]
