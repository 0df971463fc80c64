import type { FormDocument } from '#shared/forms/document.ts'
import { languageName } from '#shared/forms/languages.ts'
import { wordingText } from '../messages/wording.ts'
import { type Column, Table } from '../ui/Table.tsx'

/** One text in one language before and after, as the server and the page both say it. */
export interface ShownChange {
  at?: string | null | undefined
  field: string
  language: string
  before: string
  after: string
}

interface WordingChangesProps {
  caption: string
  changes: readonly ShownChange[]
  form: FormDocument
}

/** What a version changed, side by side. */
export function WordingChanges({ caption, changes, form }: WordingChangesProps) {
  const columns: readonly Column<ShownChange>[] = [
    {
      key: 'place',
      title: wordingText.place,
      head: true,
      width: '140px',
      cell: (one) => placeOf(form, one),
    },
    { key: 'before', title: wordingText.before, cell: ({ before }) => before },
    { key: 'after', title: wordingText.after, cell: ({ after }) => after },
  ]
  return (
    <Table
      caption={caption}
      captionHidden
      columns={columns}
      rows={changes}
      rowKey={({ at, field, language }) => `${at} ${field} ${language}`}
      empty={null}
    />
  )
}

function placeOf(form: FormDocument, { at, language }: ShownChange): string {
  const question = at
    ? form.sections.flatMap(({ questions }) => questions).find(({ id }) => id === at)
    : undefined
  const section = form.sections.find(({ id }) => id === at)
  const place = question ? question.label.vi : (section?.title?.vi ?? wordingText.whole)
  return language === 'vi' ? place : wordingText.inLanguage(place, languageName(language))
}
