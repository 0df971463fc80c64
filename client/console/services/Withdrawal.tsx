import { useState } from 'preact/hooks'
import { servicesText } from '../messages/services.ts'
import { Actions, Button } from '../ui/Button.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { withdrawService } from './api.ts'
import type { ServiceActProps } from './props.ts'

/** The unit itself takes a service back: it ended, or should not have been declared. */
export function Withdrawal({ service, onDone }: ServiceActProps) {
  const [asking, setAsking] = useState(false)
  if (!service.mayWithdraw) return null
  return (
    <>
      <Actions>
        <Button icon="trash" onClick={() => setAsking(true)}>
          {servicesText.withdraw}
        </Button>
      </Actions>
      <ConfirmDialog
        open={asking}
        title={servicesText.withdrawTitle}
        confirm={servicesText.withdraw}
        danger
        typed={service.unit.fullName}
        reason={{ hint: servicesText.withdrawHint }}
        onConfirm={async ({ reason }) =>
          onDone(await withdrawService(service.id, reason), servicesText.nowWithdrawn)
        }
        onClose={() => setAsking(false)}
      >
        <p>{servicesText.withdrawText}</p>
      </ConfirmDialog>
    </>
  )
}
