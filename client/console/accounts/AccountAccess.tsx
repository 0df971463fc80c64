import { useState } from 'preact/hooks'
import type { Account, TemporaryPassword } from '#shared/accounts/schema.ts'
import { accountsText } from '../messages/accounts.ts'
import { session } from '../session.ts'
import { Actions, Button, ButtonLink } from '../ui/Button.tsx'
import { Section } from '../ui/Card.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { resetPassword, setDisabled } from './api.ts'

export interface AccountAccessProps {
  account: Account
  onChange: (account: Account, said: string) => void
  onReset: (given: TemporaryPassword) => void
}

/** A lost password, and the door: shut for those who have left. */
export function AccountAccess(props: AccountAccessProps) {
  const { account } = props
  const own = account.id === session.value?.account.id
  const text = account.disabled ? accountsText.accessTextDisabled : accountsText.accessText
  return (
    <Section title={accountsText.access}>
      <p class="muted">{own ? accountsText.ownAccess : text}</p>
      {own ? (
        <Actions>
          <ButtonLink href="/console/password">{accountsText.changePassword}</ButtonLink>
        </Actions>
      ) : (
        <AccessActs {...props} />
      )}
    </Section>
  )
}

function AccessActs({ account, onChange, onReset }: AccountAccessProps) {
  const [asking, setAsking] = useState<'reset' | 'door'>()
  const done = () => setAsking(undefined)
  const { id, displayName, disabled } = account
  const turn = async ({ reason }: { reason: string }) => {
    const changed = await setDisabled(id, { disabled: !disabled, reason })
    onChange(changed, disabled ? accountsText.nowEnabled : accountsText.nowDisabled)
  }
  return (
    <>
      <Actions>
        <Button onClick={() => setAsking('reset')}>{accountsText.reset}</Button>
        <Button icon="lock" onClick={() => setAsking('door')}>
          {disabled ? accountsText.enable : accountsText.disable}
        </Button>
      </Actions>
      <ConfirmDialog
        open={asking === 'reset'}
        title={accountsText.resetTitle}
        confirm={accountsText.reset}
        onConfirm={async () => onReset(await resetPassword(id))}
        onClose={done}
      >
        <p>{accountsText.resetText(displayName)}</p>
      </ConfirmDialog>
      <ConfirmDialog
        open={asking === 'door'}
        title={disabled ? accountsText.enableTitle : accountsText.disableTitle}
        confirm={disabled ? accountsText.enable : accountsText.disable}
        danger={!disabled}
        reason={{ hint: disabled ? accountsText.enableHint : accountsText.disableHint }}
        onConfirm={turn}
        onClose={done}
      >
        <p>
          {disabled ? accountsText.enableText(displayName) : accountsText.disableText(displayName)}
        </p>
      </ConfirmDialog>
    </>
  )
}
