import { isDay } from '#shared/dates/days.ts'
import { ratioOf } from '#shared/results/ratio.ts'
import { useForm } from '../form.ts'
import { roadMapText } from '../messages/road-map.ts'
import { rulesText } from '../messages/rules.ts'
import { uiText } from '../messages/ui.ts'
import { Actions, Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { DateInput } from '../ui/DateInput.tsx'
import { Form } from '../ui/ErrorSummary.tsx'
import { Textarea, TextInput } from '../ui/TextInput.tsx'
import { setGoal } from './api.ts'
import type { GoalActProps } from './props.ts'

const shortestBasis = 10

/** A goal: the day, the share and the document behind it. */
export function NewGoalForm({ map, onDone, onClose }: GoalActProps & { onClose: () => void }) {
  const form = useForm({
    initial: { on: '', share: '', legalBasis: '' },
    check: ({ on, share, legalBasis }) => ({
      on: isDay(on) ? undefined : uiText.dayWrong,
      share: ratioOf(share)?.num ? undefined : rulesText.someWrong,
      legalBasis: legalBasis.trim().length < shortestBasis ? roadMapText.basisMissing : undefined,
    }),
    send: ({ on, share, legalBasis }) =>
      setGoal({ unitId: map.unit.id, on, share: ratioOf(share) ?? null, legalBasis }),
    onSent: (changed) => onDone(changed, roadMapText.saved),
  })
  return (
    <Card look="section" title={roadMapText.add}>
      <Form of={form}>
        <p class="note">{roadMapText.addText}</p>
        <div class="stack">
          <DateInput label={roadMapText.goalDay} {...form.field('on')} />
          <TextInput
            label={roadMapText.shareInput}
            inputMode="decimal"
            width="short"
            maxLength={6}
            {...form.field('share')}
          />
          <Textarea
            label={roadMapText.basis}
            hint={roadMapText.basisHint}
            maxLength={1000}
            rows={2}
            {...form.field('legalBasis')}
          />
        </div>
        <Actions>
          <Button type="submit" kind="primary" busy={form.busy}>
            {roadMapText.save}
          </Button>
          <Button onClick={onClose}>{uiText.cancel}</Button>
        </Actions>
      </Form>
    </Card>
  )
}
