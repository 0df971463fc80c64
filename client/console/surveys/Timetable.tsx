import { formatDay } from '#shared/format.ts'
import type { SurveyPage } from '#shared/surveys/schema.ts'
import { timetableText } from '../messages/timetable.ts'
import { Section } from '../ui/Card.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { Tag, type TagTone } from '../ui/Tag.tsx'

type Entry = SurveyPage['timetable'][number]

/** What is next, by when, and whose turn it is; what is late says so in words. */
export function Timetable({ of: entries }: { of: readonly Entry[] }) {
  if (entries.length === 0) return null
  const laidDown = entries.filter(({ dueOn }) => dueOn !== null).length > 1
  return (
    <Section
      title={timetableText.title}
      note={laidDown ? timetableText.officialNote : timetableText.feedbackNote}
    >
      <Table
        caption={timetableText.caption}
        captionHidden
        columns={columns}
        rows={entries}
        rowKey={({ part }) => part}
        empty={null}
      />
    </Section>
  )
}

const tones: Record<Entry['status'], TagTone> = {
  ...{ done: 'met', now: 'neutral', late: 'waiting', todo: 'neutral' },
}

const columns: readonly Column<Entry>[] = [
  {
    key: 'part',
    title: timetableText.part,
    head: true,
    cell: ({ part }) => timetableText.parts[part],
  },
  { key: 'who', title: timetableText.who, cell: ({ who }) => timetableText.whose[who] },
  {
    key: 'due',
    title: timetableText.due,
    cell: ({ dueOn }) => (dueOn === null ? timetableText.noDay : formatDay(dueOn)),
  },
  {
    key: 'status',
    title: timetableText.status,
    cell: ({ status }) =>
      status === 'todo' ? (
        <span class="note">{timetableText.statuses.todo}</span>
      ) : (
        <Tag tone={tones[status]}>{timetableText.statuses[status]}</Tag>
      ),
  },
]
