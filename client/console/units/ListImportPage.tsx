import { useState } from 'preact/hooks'
import { isDay } from '#shared/dates/days.ts'
import { formatDay } from '#shared/format.ts'
import type { UnitListDifference } from '#shared/units/schema.ts'
import { useForm } from '../form.ts'
import { listText } from '../messages/unit-list.ts'
import { changeText, unitsText } from '../messages/units.ts'
import { useWorkplace } from '../session.ts'
import { Actions, Button, ButtonLink } from '../ui/Button.tsx'
import { DateInput } from '../ui/DateInput.tsx'
import { Form } from '../ui/ErrorSummary.tsx'
import { Field } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { Textarea, TextInput } from '../ui/TextInput.tsx'
import { importList } from './api.ts'
import { ListDifference, ListTable } from './ListDifference.tsx'

const back = { href: '/console/units', label: unitsText.treeWaiting }

interface Given {
  units: string
  successors: string
  on: string
  legalBasis: string
}

/** A whole new list of the province: every change is looked at before it is made. */
export function ListImportPage() {
  const [done, setDone] = useState<{ difference: UnitListDifference; on: string }>()
  if (done) return <Applied {...done} />
  return (
    <Page>
      <PageTitle title={listText.title} sub={listText.sub} back={back} />
      <ListForm onApplied={(difference, on) => setDone({ difference, on })} />
    </Page>
  )
}

interface ListFormProps {
  onApplied: (difference: UnitListDifference, on: string) => void
}

function ListForm({ onApplied }: ListFormProps) {
  const { unit } = useWorkplace()
  const [seen, setSeen] = useState<{ values: Given; difference: UnitListDifference }>()
  const form = useForm<Given, UnitListDifference>({
    initial: { units: '', successors: '', on: '', legalBasis: '' },
    check: errorsOf,
    send: (values) => importList(unit.id, { ...values, apply: false }),
    onSent: (difference, values) => setSeen({ values, difference }),
    sentences: { legalBasis: changeText.legalBasisMissing },
  })
  // What was typed after the look no longer stands in it.
  const fresh = seen?.values === form.values ? seen : undefined
  const isReady = fresh !== undefined && fresh.difference.problems.length === 0
  return (
    <>
      <Form of={form}>
        <FileInput label={listText.unitsFile} onText={(text) => form.set('units', text)} />
        <Textarea
          label={listText.units}
          hint={listText.unitsHint}
          rows={6}
          {...form.field('units')}
        />
        <FileInput
          label={listText.successorsFile}
          onText={(text) => form.set('successors', text)}
        />
        <Textarea
          label={listText.successors}
          hint={listText.successorsHint}
          rows={4}
          {...form.field('successors')}
        />
        <DateInput label={changeText.on} {...form.field('on')} />
        <TextInput
          label={changeText.legalBasis}
          hint={changeText.legalBasisHint}
          maxLength={300}
          {...form.field('legalBasis')}
        />
        <Actions>
          <Button type="submit" kind={isReady ? 'secondary' : 'primary'} busy={form.busy}>
            {listText.preview}
          </Button>
        </Actions>
      </Form>
      {fresh && (
        <ListDifference
          unit={unit}
          difference={fresh.difference}
          basis={listText.basis(formatDay(fresh.values.on), fresh.values.legalBasis)}
          apply={() => importList(unit.id, { ...fresh.values, apply: true })}
          onApplied={(difference) => onApplied(difference, fresh.values.on)}
        />
      )}
    </>
  )
}

/** The file is read here and only its text is sent, so that it can still be looked at and mended. */
function FileInput({ label, onText }: { label: string; onText: (text: string) => void }) {
  return (
    <Field label={label} optional>
      {(ids) => (
        <input
          {...ids}
          type="file"
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          onChange={(event) => void event.currentTarget.files?.[0]?.text().then(onText)}
        />
      )}
    </Field>
  )
}

function Applied({ difference, on }: { difference: UnitListDifference; on: string }) {
  return (
    <Page>
      <PageTitle title={listText.title} back={back} />
      <Notice tone="done" title={listText.done(formatDay(on))} announced />
      <Actions>
        <ButtonLink kind="primary" href={back.href}>
          {listText.toUnits}
        </ButtonLink>
      </Actions>
      <ListTable difference={difference} />
    </Page>
  )
}

function errorsOf({ units, successors, on, legalBasis }: Given) {
  return {
    units: units.trim() === '' ? listText.unitsMissing : undefined,
    successors: successors.trim() === '' ? listText.successorsMissing : undefined,
    on: isDay(on) ? undefined : changeText.onWrong,
    legalBasis: legalBasis.trim() === '' ? changeText.legalBasisMissing : undefined,
  }
}
