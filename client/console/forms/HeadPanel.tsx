import type { FormDocument } from '#shared/forms/document.ts'
import { textSlots } from '#shared/forms/texts.ts'
import { formsText } from '../messages/forms.ts'
import { Checkbox } from '../ui/Choice.tsx'
import { AudioFields } from './AudioFields.tsx'
import { useEditing } from './editing.ts'
import { Languages } from './Languages.tsx'
import { LocalizedField } from './LocalizedField.tsx'
import { OwnTextFields } from './OwnTextFields.tsx'
import { Panel } from './Panel.tsx'

/** What belongs to the whole form: its title, its languages, the words of its scales. */
export function HeadPanel() {
  const { form, act, locked } = useEditing()
  const isLocked = locked !== null
  const set = (change: Partial<FormDocument>, field?: string) =>
    act((now) => ({ ...now, ...change }), field === undefined ? {} : { field })
  return (
    <Panel title={formsText.head} isLocked={isLocked}>
      <fieldset class="panel-fields" disabled={isLocked}>
        <LocalizedField
          {...{ at: undefined, field: 'title', label: formsText.title, value: form.title }}
          maxLength={300}
          onChange={(title, field) => set({ title: title ?? { vi: '' } }, field)}
        />
        <OwnTextFields />
        {!form.ownText && <Provenance />}
        <Checkbox
          label={formsText.aboutNtm}
          hint={formsText.aboutNtmHint}
          name="about-ntm"
          value={form.aboutNtmResults}
          onChange={(aboutNtmResults) => set({ aboutNtmResults })}
        />
      </fieldset>
      {!isLocked && <Languages />}
      <ScaleWords isLocked={isLocked} />
      <fieldset class="panel-fields" disabled={isLocked}>
        <AudioFields at={undefined} />
      </fieldset>
    </Panel>
  )
}

/** Where the wording comes from, while it is not the body's own. */
function Provenance() {
  const { form, act } = useEditing()
  return (
    <LocalizedField
      {...{ at: undefined, field: 'provenance', label: formsText.provenance, rows: 2 }}
      {...{ value: form.provenance, maxLength: 500, optional: true }}
      onChange={(provenance, field) => {
        const { provenance: _provenance, ...rest } = form
        act(() => (provenance ? { ...rest, provenance } : rest), { field })
      }}
    />
  )
}

/** The wording of every fixed answer that the form offers. */
function ScaleWords({ isLocked }: { isLocked: boolean }) {
  const { form, act } = useEditing()
  const slots = textSlots(form).filter(({ field }) => field.startsWith('scaleLabels.'))
  if (slots.length === 0) return null
  return (
    <fieldset class="panel-fields" disabled={isLocked}>
      <legend class="panel-legend">{formsText.scaleWords}</legend>
      <p class="note">{formsText.scaleWordsHint}</p>
      {slots.map(({ field, text }) => (
        <LocalizedField
          key={field}
          {...{ at: undefined, field, value: text, maxLength: 120 }}
          label={text.vi || formsText.unwritten}
          onChange={(words, typed) => {
            const value = field.slice('scaleLabels.'.length)
            const scaleLabels = { ...form.scaleLabels, [value]: words ?? { vi: '' } }
            act((now) => ({ ...now, scaleLabels }), { field: typed })
          }}
        />
      ))}
    </fieldset>
  )
}
