import { formatCount, formatDay } from '#shared/format.ts'
import type { RuleBook } from '#shared/targets/rules/schema.ts'
import { type FormState, useForm } from '../form.ts'
import { Loaded } from '../Loaded.tsx'
import { useGo } from '../location.ts'
import { rulesText } from '../messages/rules.ts'
import { useWorkplace } from '../session.ts'
import { Actions, Button, ButtonLink } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Checkbox, CheckboxGroup, RadioGroup } from '../ui/Choice.tsx'
import { DateInput } from '../ui/DateInput.tsx'
import { Form } from '../ui/ErrorSummary.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { Textarea, TextInput } from '../ui/TextInput.tsx'
import { asNewRule, errorsOf, type RuleValues, valuesOf } from './rule-values.ts'
import { proposeRule, useRules } from './rules-api.ts'

const listPath = '/console/targets/rules'

/** How the province is to count from a day on: every part of the rule, and the document behind it. */
export function NewRulePage() {
  const book = useRules(useWorkplace().unit.id)
  return (
    <Page>
      <PageTitle
        title={rulesText.newTitle}
        sub={rulesText.newSub}
        back={{ href: listPath, label: rulesText.title }}
      />
      <Loaded of={book} lines={10}>
        {(data) => <RuleForm book={data} />}
      </Loaded>
    </Page>
  )
}

function RuleForm({ book }: { book: RuleBook }) {
  const go = useGo()
  const form = useForm({
    initial: valuesOf(book),
    check: errorsOf,
    send: (values) => proposeRule(asNewRule(book, values)),
    onSent: () => go(listPath),
  })
  return (
    <Form of={form}>
      <Basis form={form} countedUntil={book.countedUntil} />
      <Denominator form={form} kinds={book.kinds} />
      <Card look="section" title={rulesText.service}>
        <div class="stack">
          <WholeInput form={form} name="serviceExpiryMonths" label={rulesText.expiry} />
        </div>
      </Card>
      <Card look="section" title={rulesText.survey}>
        <div class="stack">
          <WholeInput form={form} name="minOpenWorkingDays" label={rulesText.workingDays} />
          <WholeInput form={form} name="minAnswers" label={rulesText.answers} />
          <WholeInput form={form} name="minHouseholdShare" label={rulesText.households} />
          <WholeInput form={form} name="maxHelpedShare" label={rulesText.helped} />
        </div>
      </Card>
      <Actions>
        <Button type="submit" kind="primary" busy={form.busy}>
          {rulesText.send}
        </Button>
        <ButtonLink href={listPath}>{rulesText.cancel}</ButtonLink>
      </Actions>
    </Form>
  )
}

interface PartProps {
  form: FormState<RuleValues>
}

function Basis({ form, countedUntil }: PartProps & { countedUntil: string | null }) {
  return (
    <Card look="section" title={rulesText.start}>
      <div class="stack">
        <DateInput
          label={rulesText.validFrom}
          hint={
            countedUntil === null ? undefined : rulesText.validFromHint(formatDay(countedUntil))
          }
          {...form.field('validFrom')}
        />
        <Textarea
          label={rulesText.basis}
          hint={rulesText.basisHint}
          maxLength={1000}
          rows={3}
          {...form.field('legalBasis')}
        />
        <WholeInput form={form} name="target" label={rulesText.target} />
        <DateInput label={rulesText.periodFrom} {...form.field('periodFrom')} />
        <DateInput label={rulesText.periodTo} {...form.field('periodTo')} />
      </div>
    </Card>
  )
}

function Denominator({ form, kinds }: PartProps & Pick<RuleBook, 'kinds'>) {
  const { kinds: chosen, districtBy } = form.values
  const withDistricts = kinds.some(
    ({ level, kind }) => level === 'district' && chosen.includes(kind),
  )
  return (
    <Card look="section" title={rulesText.denominator}>
      <div class="stack">
        <CheckboxGroup
          label={rulesText.denominator}
          labelHidden
          options={kinds.map(({ kind, count }) => ({
            value: kind,
            label: rulesText.kindCount(kind, formatCount(count)),
          }))}
          {...form.field('kinds')}
        />
        {withDistricts && (
          <RadioGroup
            label={rulesText.district}
            options={[
              { value: 'own', label: rulesText.districtOwn },
              { value: 'communes', label: rulesText.districtCommunes },
            ]}
            {...form.field('districtBy')}
          />
        )}
        {withDistricts && districtBy === 'communes' && (
          <WholeInput form={form} name="communeShare" label={rulesText.communeShare} />
        )}
        <Checkbox
          label={rulesText.inherits}
          hint={rulesText.inheritsHint}
          {...form.field('inherits')}
        />
      </div>
    </Card>
  )
}

type TextName = {
  [Name in keyof RuleValues]: RuleValues[Name] extends string ? Name : never
}[keyof RuleValues]

function WholeInput({ form, name, label }: PartProps & { name: TextName; label: string }) {
  return (
    <TextInput
      label={label}
      inputMode="decimal"
      width="short"
      maxLength={6}
      {...form.field(name)}
    />
  )
}
