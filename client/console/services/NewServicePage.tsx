import { dayOf, isDay } from '#shared/dates/days.ts'
import { unitInSentence } from '#shared/results/wording.ts'
import type { NewService, ServiceField } from '#shared/targets/schema.ts'
import { type FieldErrors, useForm } from '../form.ts'
import { Loaded } from '../Loaded.tsx'
import { useGo, useQuery } from '../location.ts'
import { fieldHints, servicesText } from '../messages/services.ts'
import { serviceFieldWords } from '../messages/words.ts'
import { useWorkplace } from '../session.ts'
import { Actions, Button, ButtonLink } from '../ui/Button.tsx'
import { RadioGroup } from '../ui/Choice.tsx'
import { DateInput } from '../ui/DateInput.tsx'
import { Form } from '../ui/ErrorSummary.tsx'
import type { Binding } from '../ui/Field.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { Textarea, TextInput } from '../ui/TextInput.tsx'
import { registerService, useServices } from './api.ts'

interface ServiceValues {
  field: ServiceField | ''
  name: string
  address: string
  sinceOn: string
  usesLastQuarter: string
  evidence: string
  evidenceOn: string
}

const empty: ServiceValues = {
  ...{ field: '', name: '', address: '', sinceOn: '' },
  ...{ usesLastQuarter: '', evidence: '', evidenceOn: '' },
}

const listPath = '/console/services'

/** The unit says which service it gives online, since when, and where that can be seen. */
export function NewServicePage() {
  const { unit } = useWorkplace()
  const { from } = useQuery().query
  return (
    <Page>
      <PageTitle
        title={servicesText.newTitle}
        sub={servicesText.newSub(unitInSentence(unit))}
        back={{ href: listPath, label: servicesText.back }}
      />
      {from === undefined ? (
        <ServiceForm unitId={unit.id} initial={empty} />
      ) : (
        <Again unitId={unit.id} from={from} />
      )}
    </Page>
  )
}

/** With what stays the same of an earlier one; uses and evidence are to be new. */
function Again({ unitId, from }: { unitId: string; from: string }) {
  return (
    <Loaded of={useServices()}>
      {({ services }) => {
        const earlier = services.find(({ id }) => id === from)
        if (!earlier) return <ServiceForm unitId={unitId} initial={empty} />
        const { field, name, address, sinceOn, evidence } = earlier
        const initial = { ...empty, field, name, address, sinceOn, evidence }
        return <ServiceForm unitId={unitId} initial={initial} />
      }}
    </Loaded>
  )
}

function ServiceForm({ unitId, initial }: { unitId: string; initial: ServiceValues }) {
  const go = useGo()
  const form = useForm({
    initial,
    check: errorsOf,
    send: (values) => registerService(asNewService(unitId, values)),
    onSent: ({ id }) => go(`${listPath}/${id}`),
    sentences: {
      name: servicesText.nameMissing,
      address: servicesText.addressWrong,
      evidence: servicesText.evidenceMissing,
      usesLastQuarter: servicesText.usesWrong,
      sinceOn: servicesText.dayLater,
      evidenceOn: servicesText.dayLater,
    },
  })
  const today = dayOf(new Date())
  return (
    <Form of={form}>
      <RadioGroup
        label={servicesText.field}
        options={(Object.keys(serviceFieldWords) as ServiceField[]).map((field) => ({
          value: field,
          label: serviceFieldWords[field],
          hint: fieldHints[field],
        }))}
        {...(form.field('field') as Binding<ServiceField>)}
      />
      <TextInput label={servicesText.name} width="full" maxLength={200} {...form.field('name')} />
      <TextInput
        label={servicesText.address}
        hint={servicesText.addressHint}
        inputMode="url"
        width="full"
        maxLength={500}
        {...form.field('address')}
      />
      <DateInput label={servicesText.sinceOn} max={today} {...form.field('sinceOn')} />
      <TextInput
        label={servicesText.uses}
        hint={servicesText.usesHint}
        inputMode="numeric"
        width="short"
        maxLength={10}
        {...form.field('usesLastQuarter')}
      />
      <Textarea
        label={servicesText.evidence}
        hint={servicesText.evidenceHint}
        maxLength={1000}
        {...form.field('evidence')}
      />
      <DateInput label={servicesText.evidenceOn} max={today} {...form.field('evidenceOn')} />
      <Actions>
        <Button type="submit" kind="primary" busy={form.busy}>
          {servicesText.send}
        </Button>
        <ButtonLink href={listPath}>{servicesText.cancel}</ButtonLink>
      </Actions>
    </Form>
  )
}

function errorsOf(values: ServiceValues): FieldErrors<ServiceValues> {
  return {
    field: values.field === '' ? servicesText.fieldMissing : undefined,
    name: values.name.trim().length < 3 ? servicesText.nameMissing : undefined,
    address: isWebAddress(values.address) ? undefined : servicesText.addressWrong,
    sinceOn: pastDayError(values.sinceOn),
    usesLastQuarter: countOf(values.usesLastQuarter) === null ? servicesText.usesWrong : undefined,
    evidence: values.evidence.trim().length < 5 ? servicesText.evidenceMissing : undefined,
    evidenceOn: pastDayError(values.evidenceOn),
  }
}

/** @throws Error when it has not been checked before */
function asNewService(unitId: string, values: ServiceValues): NewService {
  const { field, usesLastQuarter, ...rest } = values
  const uses = countOf(usesLastQuarter)
  if (field === '' || uses === null) throw new Error('a service without field or uses')
  return { ...rest, unitId, field, address: values.address.trim(), usesLastQuarter: uses }
}

function pastDayError(text: string): string | undefined {
  if (!isDay(text)) return servicesText.dayWrong
  return text > dayOf(new Date()) ? servicesText.dayLater : undefined
}

/** Thousands dots are let go: 1.204 is one thousand two hundred and four. */
export function countOf(text: string): number | null {
  const digits = text.trim().replace(/\.(?=\d{3}(\D|$))/g, '')
  return /^\d{1,8}$/.test(digits) ? Number(digits) : null
}

function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/\S+\.\S+$/i.test(text.trim())) return false
  try {
    // URL.canParse needs Chrome 120; Windows 7 ends at 109.
    return new URL(text.trim()).host !== ''
  } catch {
    return false
  }
}
