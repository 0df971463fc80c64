import { useState } from 'preact/hooks'
import { dayOf, isDay } from '#shared/dates/days.ts'
import { formatCount } from '#shared/format.ts'
import type { VillageDifference } from '#shared/units/schema.ts'
import { parseVillageLines } from '#shared/units/village-lines.ts'
import { useForm } from '../form.ts'
import { unitsText } from '../messages/units.ts'
import { useWorkplace } from '../session.ts'
import { Actions, Button, ButtonLink } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Choice.tsx'
import { DateInput } from '../ui/DateInput.tsx'
import { Form } from '../ui/ErrorSummary.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { Textarea, TextInput } from '../ui/TextInput.tsx'
import { importVillages } from './api.ts'
import { DifferenceTable, PastedDifference } from './PastedDifference.tsx'

const back = { href: '/console/villages', label: unitsText.toVillages }

interface PasteValues {
  text: string
  source: string
  countedOn: string
  endMissing: boolean
}

/** Villages pasted from a sheet: what would change is shown first, then it is applied. */
export function PasteVillagesPage() {
  const [applied, setApplied] = useState<VillageDifference>()
  if (applied) return <Applied difference={applied} />
  return (
    <Page>
      <PageTitle title={unitsText.pasteTitle} sub={unitsText.pasteSub} back={back} />
      <PasteForm onApplied={setApplied} />
    </Page>
  )
}

function PasteForm({ onApplied }: { onApplied: (difference: VillageDifference) => void }) {
  const { unit } = useWorkplace()
  const [checked, setChecked] = useState<{ values: PasteValues; difference: VillageDifference }>()
  const form = useForm<PasteValues, VillageDifference>({
    initial: { text: '', source: '', countedOn: dayOf(new Date()), endMissing: false },
    check: errorsOf,
    send: (values) => importVillages(unit.id, { ...values, apply: false }),
    onSent: (difference, values) => setChecked({ values, difference }),
  })
  // What was typed after the look no longer stands in it.
  const fresh = checked?.values === form.values ? checked : undefined
  return (
    <>
      <Form of={form}>
        <div>
          <Textarea
            label={unitsText.pasteText}
            hint={unitsText.pasteHint}
            placeholder={unitsText.pasteExample}
            rows={8}
            {...form.field('text')}
          />
          <p class="note" aria-live="polite">
            {readWords(form.values.text)}
          </p>
        </div>
        <TextInput
          label={unitsText.source}
          hint={unitsText.sourceHint}
          maxLength={200}
          {...form.field('source')}
        />
        <DateInput
          label={unitsText.countedOn}
          max={dayOf(new Date())}
          {...form.field('countedOn')}
        />
        <Checkbox
          label={unitsText.endMissing}
          hint={unitsText.endMissingHint}
          {...form.field('endMissing')}
        />
        <Actions>
          <Button
            type="submit"
            kind={fresh && fresh.difference.problems.length === 0 ? 'secondary' : 'primary'}
            busy={form.busy}
          >
            {unitsText.preview}
          </Button>
        </Actions>
      </Form>
      {fresh && (
        <PastedDifference
          unit={unit}
          difference={fresh.difference}
          apply={() => importVillages(unit.id, { ...fresh.values, apply: true })}
          onApplied={onApplied}
        />
      )}
    </>
  )
}

function Applied({ difference }: { difference: VillageDifference }) {
  return (
    <Page>
      <PageTitle title={unitsText.applied} back={back} />
      <DifferenceTable difference={difference} />
      <Actions>
        <ButtonLink kind="primary" href={back.href}>
          {unitsText.seeVillages}
        </ButtonLink>
      </Actions>
    </Page>
  )
}

function errorsOf(values: PasteValues) {
  const later = isDay(values.countedOn) && values.countedOn > dayOf(new Date())
  return {
    text: values.text.trim() === '' ? unitsText.pasteMissing : undefined,
    source: values.source.trim() === '' ? unitsText.sourceMissing : undefined,
    countedOn: !isDay(values.countedOn)
      ? unitsText.countedOnWrong
      : later
        ? unitsText.countedOnLater
        : undefined,
  }
}

/** What is understood of the lines so far, by the same reading as the server's. */
function readWords(text: string): string {
  if (text.trim() === '') return ''
  const { villages, problems } = parseVillageLines(text)
  const households = villages.reduce((sum, village) => sum + village.households, 0)
  const read = unitsText.pasteRead(formatCount(villages.length), formatCount(households))
  return problems.length === 0 ? read : read + unitsText.pasteUnread(formatCount(problems.length))
}
