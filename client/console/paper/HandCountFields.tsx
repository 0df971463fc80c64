import type { FormDocument } from '#shared/forms/document.ts'
import { verdicts } from '#shared/paper/limits.ts'
import { type Sheet, sheetOf } from '#shared/paper/line.ts'
import type { HandCount } from '#shared/paper/schema.ts'
import type { FormState } from '../form.ts'
import { paperText, verdictWords } from '../messages/paper.ts'
import { FieldGroup } from '../ui/Field.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import './paper.css'

/** Every number as it is typed, by `cards`, a verdict, or `content <id>`. */
export type HandCountValues = Record<string, string>

/** The numbers of the minutes: what was in the two boxes, and "Chưa hài lòng" where it was counted by content. */
export function HandCountFields({
  of: form,
  document,
}: {
  of: FormState<HandCountValues>
  document: FormDocument
}) {
  const { contents } = sheetOf(document)
  const number = (name: string, label: string) => (
    <TextInput
      key={name}
      label={label}
      inputMode="numeric"
      width="short"
      maxLength={3}
      {...form.field(name)}
    />
  )
  return (
    <>
      <FieldGroup label={paperText.handCount} hint={paperText.handCountHint}>
        {() => (
          <div class="hand-count">
            {number('cards', paperText.handCards)}
            {verdicts.map((verdict) => number(verdict, verdictWords[verdict]))}
          </div>
        )}
      </FieldGroup>
      <details>
        <summary>{paperText.byContent}</summary>
        <div class="hand-count hand-count-contents">
          {contents.map(({ number: place, question }) =>
            number(contentName(question.id), `${place}. ${question.label.vi}`),
          )}
        </div>
      </details>
    </>
  )
}

/** The fields, empty or as they were given before. */
export function handCountValues(document: FormDocument, given?: HandCount): HandCountValues {
  const { contents } = sheetOf(document)
  const own = (count: number | undefined) => (count === undefined ? '' : String(count))
  return {
    cards: own(given?.cards),
    ...Object.fromEntries(verdicts.map((verdict) => [verdict, own(given?.[verdict])])),
    ...Object.fromEntries(
      contents.map(({ question: { id } }) => [contentName(id), own(given?.notSatisfied[id])]),
    ),
  }
}

/** Field → sentence. Only the numbers of valid ballots and cards must be there. */
export function handCountErrors(values: HandCountValues): Record<string, string | undefined> {
  const isWrong = (name: string, text: string) => {
    if (text.trim() === '') return name === 'cards' || name === 'valid'
    return !/^\d{1,3}$/.test(text.trim()) || Number(text) > 400
  }
  return Object.fromEntries(
    Object.entries(values)
      .filter(([name]) => name !== 'village')
      .map(([name, text]) => [name, isWrong(name, text) ? paperText.numberWrong : undefined]),
  )
}

export function handCountIn(values: HandCountValues, { contents }: Sheet): HandCount {
  const count = (name: string) => Number(values[name] ?? 0)
  return {
    ...{ cards: count('cards'), valid: count('valid'), blank: count('blank') },
    ...{ overallTwice: count('overallTwice'), notIssued: count('notIssued') },
    notSatisfied: Object.fromEntries(
      contents
        .map(({ question: { id } }) => [id, (values[contentName(id)] ?? '').trim()] as const)
        .filter(([, text]) => text !== '')
        .map(([id, text]) => [id, Number(text)]),
    ),
  }
}

function contentName(id: string): string {
  return `content ${id}`
}
