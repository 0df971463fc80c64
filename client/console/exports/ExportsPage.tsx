import { useEffect } from 'preact/hooks'
import { addDays } from '#shared/dates/days.ts'
import type { ExportJob } from '#shared/exports/schema.ts'
import { formatDay, formatInstant } from '#shared/format.ts'
import { Loaded } from '../Loaded.tsx'
import { exportFormatWords, exportStateWords, exportsText } from '../messages/exports.ts'
import { sentenceFor } from '../messages/reasons.ts'
import { ButtonLink } from '../ui/Button.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { Tag } from '../ui/Tag.tsx'
import { Empty } from '../ui/Waiting.tsx'
import { fileHref, useExports } from './api.ts'

const askAgainAfter = 2000

/** The files one has asked for: what is ready, what is being made. */
export function ExportsPage() {
  const list = useExports()
  const busy = list.data?.exports.some(isUnderWay) ?? false
  useEffect(() => {
    if (!busy || list.loading) return
    const timer = setTimeout(list.reload, askAgainAfter)
    return () => clearTimeout(timer)
  }, [busy, list.loading])
  return (
    <Page>
      <PageTitle title={exportsText.title} sub={exportsText.sub} />
      <Loaded of={list}>
        {({ exports }) => (
          <Table
            caption={exportsText.caption}
            captionHidden
            columns={columns}
            rows={exports}
            rowKey={({ id }) => id}
            empty={
              <Empty title={exportsText.none}>
                <p>{exportsText.noneText}</p>
              </Empty>
            }
          />
        )}
      </Loaded>
    </Page>
  )
}

function isUnderWay({ state }: ExportJob): boolean {
  return state === 'waiting' || state === 'building'
}

const columns: Column<ExportJob>[] = [
  { key: 'name', title: exportsText.name, head: true, cell: ({ title }) => title },
  {
    key: 'format',
    title: exportsText.format,
    cell: ({ format }) => exportFormatWords[format],
  },
  {
    key: 'requestedAt',
    title: exportsText.requestedAt,
    cell: ({ requestedAt }) => formatInstant(requestedAt),
  },
  {
    key: 'state',
    title: exportsText.state,
    width: '220px',
    cell: (job) => <Standing job={job} />,
  },
  {
    key: 'goneOn',
    title: exportsText.goneOn,
    cell: ({ goneOn }) => formatDay(addDays(goneOn, -1)),
  },
  {
    key: 'download',
    title: exportsText.download,
    width: '130px',
    cell: ({ id, title, format, state }) =>
      state === 'ready' && (
        <ButtonLink
          small
          icon="download"
          href={fileHref(id)}
          download
          label={exportsText.downloadOf(title, exportFormatWords[format])}
        >
          {exportsText.download}
        </ButtonLink>
      ),
  },
]

function Standing({ job }: { job: ExportJob }) {
  const { state, progress } = job
  const tone = state === 'ready' ? 'met' : state === 'failed' ? 'notMet' : 'waiting'
  return (
    <div>
      <Tag tone={tone}>{exportStateWords[state]}</Tag>
      {job.failedBecause !== null && <p class="note">{sentenceFor(job.failedBecause)}</p>}
      {isUnderWay(job) && <p class="note">{exportsText.progress(progress)}</p>}
    </div>
  )
}
