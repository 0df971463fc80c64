import type { MatrixQuestion, MatrixRow } from '#shared/forms/document.ts'
import { formsText, typeWords } from '../messages/forms.ts'
import { RadioGroup } from '../ui/Choice.tsx'
import { ItemsField } from './ItemsField.tsx'
import { LocalizedField } from './LocalizedField.tsx'
import { NoOpinion, Options, ScaleKind, type SettingsProps } from './settings.tsx'
import { twoOptions } from './two-options.ts'

/** Rows asked one after the other, all on one scale or all with the same options. */
export function MatrixSettings({ question, change }: SettingsProps<MatrixQuestion>) {
  const { id, rows, each } = question
  const fresh: Record<typeof each.type, () => typeof each> = {
    scale: () => ({ type: 'scale', scale: 'two', why: true }),
    single: () => ({ type: 'single', options: twoOptions() }),
  }
  return (
    <>
      <p class="note">{formsText.matrixHint}</p>
      <ItemsField
        {...{ at: id, field: 'rows', title: formsText.rows, nameOf: formsText.row, letter: 'r' }}
        add={formsText.addRow}
        items={rows}
        begin={(rowId) => ({ id: rowId, label: { vi: '' } })}
        onChange={(next, field) => change({ ...question, rows: next }, field)}
        more={(row, changeRow) => <OwnSentence at={id} row={row} change={changeRow} />}
      />
      <RadioGroup
        label={formsText.each}
        name={`${id}-each`}
        inline
        value={each.type}
        options={[
          { value: 'scale', label: typeWords.scale },
          { value: 'single', label: typeWords.single },
        ]}
        onChange={(type) => change({ ...question, each: fresh[type]() })}
      />
      {each.type === 'scale' ? (
        <>
          <ScaleKind
            id={id}
            value={each}
            onChange={(next) => change({ ...question, each: next })}
          />
          <NoOpinion
            id={id}
            field="each.noOpinion"
            value={each}
            onChange={(next, field) => change({ ...question, each: next }, field)}
          />
        </>
      ) : (
        <Options
          at={id}
          field="each.options"
          options={each.options}
          onChange={(options, field) => change({ ...question, each: { ...each, options } }, field)}
        />
      )}
    </>
  )
}

/** The sentence of one row, where the matrix's does not fit it. */
function OwnSentence(props: {
  at: string
  row: MatrixRow
  change: (row: MatrixRow, field?: string) => void
}) {
  const { at, row, change } = props
  return (
    <LocalizedField
      at={at}
      field={`rows.${row.id}.text`}
      label={formsText.rowText}
      value={row.text}
      maxLength={500}
      optional
      onChange={(text, field) => {
        const { text: _text, ...rest } = row
        change(text ? { ...rest, text } : rest, field)
      }}
    />
  )
}
