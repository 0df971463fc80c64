import { dayOf, isDay } from '#shared/dates/days.ts'
import { formatDay } from '#shared/format.ts'
import { useForm } from '../form.ts'
import { servicesText } from '../messages/services.ts'
import { Actions, Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Checkbox } from '../ui/Choice.tsx'
import { DateInput } from '../ui/DateInput.tsx'
import { Form } from '../ui/ErrorSummary.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { renewService } from './api.ts'
import { seenError } from './Decision.tsx'
import { countOf } from './NewServicePage.tsx'
import type { DecisionProps } from './props.ts'

/** The parent looks again before a confirmation runs out, or after it has. */
export function Renewal(props: DecisionProps) {
  return props.service.mayRenew ? <Renew {...props} /> : null
}

function Renew({ service, opened, onDone }: DecisionProps) {
  const form = useForm({
    initial: { seen: false, evidenceOn: '', uses: '' },
    check: ({ seen, evidenceOn, uses }) => ({
      seen: seenError(opened, seen),
      evidenceOn: isDay(evidenceOn) ? undefined : servicesText.dayWrong,
      uses: countOf(uses) ? undefined : servicesText.renewUses,
    }),
    send: ({ evidenceOn, uses }) =>
      renewService(service.id, { evidenceOn, usesLastQuarter: countOf(uses) ?? 0 }),
    onSent: (changed) => onDone(changed, servicesText.nowRenewed),
    sentences: { evidenceOn: servicesText.renewOlder },
  })
  return (
    <Card look="section" title={servicesText.renewTitle}>
      <Form of={form}>
        <p>{servicesText.renewText(formatDay(service.expiresOn ?? ''))}</p>
        <DateInput
          label={servicesText.renewEvidenceOn}
          max={dayOf(new Date())}
          {...form.field('evidenceOn')}
        />
        <TextInput
          label={servicesText.uses}
          inputMode="numeric"
          width="short"
          maxLength={10}
          {...form.field('uses')}
        />
        <Checkbox label={servicesText.opened} {...form.field('seen')} />
        <Actions>
          <Button type="submit" kind="primary" busy={form.busy}>
            {servicesText.renew}
          </Button>
        </Actions>
      </Form>
    </Card>
  )
}
