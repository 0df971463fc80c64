import { type Body, bodies, type Role, roles } from '#shared/accounts/permissions.ts'
import type { NewGrant } from '#shared/accounts/schema.ts'
import { dayOf, isDay } from '#shared/dates/days.ts'
import type { FieldErrors } from '../form.ts'
import { accountsText, bodyHints, roleHints } from '../messages/accounts.ts'
import { bodyWords, roleWords } from '../messages/words.ts'
import { useWorkplace, type Workplace } from '../session.ts'
import { RadioGroup } from '../ui/Choice.tsx'
import { DateInput } from '../ui/DateInput.tsx'
import type { Binding } from '../ui/Field.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { useUnits } from '../units/api.ts'
import { UnitPicker } from '../units/UnitPicker.tsx'

export interface GrantValues {
  role: Role | ''
  body: Body | ''
  unitId: string
  validUntil: string
  documentNumber: string
}

export const noGrant: GrantValues = {
  role: '',
  body: '',
  unitId: '',
  validUntil: '',
  documentNumber: '',
}

export interface GrantFieldsProps {
  /** The form's own `field`: it may hold more than the grant. */
  field: {
    (name: 'role'): Binding<GrantValues['role']>
    (name: 'body'): Binding<GrantValues['body']>
    (name: 'unitId' | 'validUntil' | 'documentNumber'): Binding<string>
  }
}

/** Whoever administers the whole province appoints for either body, everybody else for their own. */
function bodiesOf({ unit, body }: Workplace): readonly Body[] {
  return unit.level === 'province' ? bodies : [body]
}

/** Role, body, unit, and until when by which document: the same for the first grant and for later ones. */
export function GrantFields({ field }: GrantFieldsProps) {
  const units = useUnits()
  return (
    <>
      <RadioGroup
        label={accountsText.role}
        options={roles.map((role) => ({
          value: role,
          label: roleWords[role],
          hint: roleHints[role],
        }))}
        {...(field('role') as Binding<Role>)}
      />
      <RadioGroup
        label={accountsText.body}
        options={bodiesOf(useWorkplace()).map((body) => ({
          value: body,
          label: `${bodyWords[body]} (${bodyHints[body]})`,
        }))}
        {...(field('body') as Binding<Body>)}
      />
      <UnitPicker
        label={accountsText.unit}
        hint={accountsText.unitHint}
        units={units}
        {...field('unitId')}
      />
      <DateInput
        label={accountsText.validUntil}
        hint={accountsText.validUntilHint}
        min={dayOf(new Date())}
        optional
        {...field('validUntil')}
      />
      <TextInput
        label={accountsText.documentNumber}
        hint={accountsText.documentHint}
        maxLength={100}
        optional
        {...field('documentNumber')}
      />
    </>
  )
}

/** What can be said about a grant before it is sent. */
export function grantErrors(values: GrantValues): FieldErrors<GrantValues> {
  return {
    role: values.role === '' ? accountsText.roleMissing : undefined,
    body: values.body === '' ? accountsText.bodyMissing : undefined,
    unitId: values.unitId === '' ? accountsText.unitMissing : undefined,
    validUntil: validUntilError(values.validUntil),
  }
}

/** As the server takes it. @throws Error when role or body have not been checked before */
export function asNewGrant(values: GrantValues): NewGrant {
  const { role, body, unitId, validUntil, documentNumber } = values
  if (role === '' || body === '') throw new Error('a grant without role or body')
  return {
    ...{ role, body, unitId },
    validUntil: validUntil === '' ? null : validUntil,
    documentNumber: documentNumber.trim() === '' ? null : documentNumber,
  }
}

function validUntilError(text: string): string | undefined {
  if (text === '') return undefined
  if (!isDay(text)) return accountsText.dayWrong
  return text < dayOf(new Date()) ? accountsText.validUntilPast : undefined
}
