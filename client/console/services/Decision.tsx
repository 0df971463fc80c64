import { useState } from 'preact/hooks'
import { unitInSentence } from '#shared/results/wording.ts'
import { useForm } from '../form.ts'
import { servicesText } from '../messages/services.ts'
import { Actions, Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Checkbox } from '../ui/Choice.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { Form } from '../ui/ErrorSummary.tsx'
import { confirmService, refuseService } from './api.ts'
import type { DecisionProps } from './props.ts'

/** The parent's word: only what somebody has opened can be confirmed. */
export function Decision(props: DecisionProps) {
  if (props.service.mayDecide) return <Decide {...props} />
  return props.service.mayRevoke ? <Revoke {...props} /> : null
}

function Decide({ service, opened, onDone }: DecisionProps) {
  const [refusing, setRefusing] = useState(false)
  const form = useForm({
    initial: { seen: false },
    check: ({ seen }) => ({ seen: seenError(opened, seen) }),
    send: () => confirmService(service.id),
    onSent: (changed) => onDone(changed, servicesText.nowConfirmed),
  })
  return (
    <Card look="section" title={servicesText.decideTitle}>
      <Form of={form}>
        <p>{servicesText.decideText}</p>
        <Checkbox label={servicesText.opened} {...form.field('seen')} />
        <Actions>
          <Button type="submit" kind="primary" busy={form.busy}>
            {servicesText.confirm}
          </Button>
          <Button onClick={() => setRefusing(true)}>{servicesText.refuse}</Button>
        </Actions>
      </Form>
      <ConfirmDialog
        open={refusing}
        title={servicesText.refuseTitle}
        confirm={servicesText.refuseDo}
        danger
        reason={{ hint: servicesText.refuseHint }}
        onConfirm={async ({ reason }) =>
          onDone(await refuseService(service.id, reason), servicesText.nowRefused)
        }
        onClose={() => setRefusing(false)}
      >
        <p>{servicesText.refuseText(service.unit.fullName)}</p>
      </ConfirmDialog>
    </Card>
  )
}

function Revoke({ service, onDone }: DecisionProps) {
  const [asking, setAsking] = useState(false)
  const { id, unit } = service
  return (
    <>
      <Actions>
        <Button onClick={() => setAsking(true)}>{servicesText.revoke}</Button>
      </Actions>
      <ConfirmDialog
        open={asking}
        title={servicesText.revokeTitle}
        confirm={servicesText.revoke}
        danger
        typed={unit.fullName}
        reason={{ hint: servicesText.refuseHint }}
        onConfirm={async ({ reason }) =>
          onDone(await refuseService(id, reason), servicesText.nowRevoked)
        }
        onClose={() => setAsking(false)}
      >
        <p>{servicesText.revokeText(unitInSentence(unit))}</p>
      </ConfirmDialog>
    </>
  )
}

export function seenError(opened: boolean, seen: boolean): string | undefined {
  if (!opened) return servicesText.openFirst
  return seen ? undefined : servicesText.openedMissing
}
