import { useState } from 'preact/hooks'
import type { Account, TemporaryPassword } from '#shared/accounts/schema.ts'
import { accountsText } from '../messages/accounts.ts'
import { Actions, Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { AccountAccess } from './AccountAccess.tsx'
import { AccountGrants } from './AccountGrants.tsx'
import { AccountPast } from './AccountPast.tsx'
import { AccountTag } from './AccountTag.tsx'
import { PasswordSlip } from './PasswordSlip.tsx'

export interface AccountDetailsProps {
  account: Account
  back: string
  onChange: (account: Account) => void
}

/** One account: what it may do where, and whether it can enter. */
export function AccountDetails({ account, back, onChange }: AccountDetailsProps) {
  const [outcome, setOutcome] = useState<string>()
  const [slip, setSlip] = useState<TemporaryPassword>()
  const change = (changed: Account, said: string) => {
    onChange(changed)
    setOutcome(said)
  }
  if (slip) {
    const close = () => {
      setSlip(undefined)
      setOutcome(undefined)
      onChange(slip.account)
    }
    return <NewPassword slip={slip} onClose={close} />
  }
  return (
    <Page>
      <PageTitle
        title={account.displayName}
        sub={
          <span class="cluster">
            {account.username} <AccountTag account={account} />
          </span>
        }
        back={{ href: back, label: accountsText.back }}
      />
      {outcome !== undefined && <Notice tone="done" title={outcome} announced />}
      <AccountGrants account={account} onChange={change} />
      <AccountAccess account={account} onChange={change} onReset={setSlip} />
      <AccountPast account={account} />
    </Page>
  )
}

function NewPassword({ slip, onClose }: { slip: TemporaryPassword; onClose: () => void }) {
  return (
    <Page>
      <div class="no-print">
        <PageTitle title={accountsText.resetDone(slip.account.displayName)} />
      </div>
      <PasswordSlip given={slip} />
      <Actions>
        <Button onClick={onClose}>{accountsText.resetBack}</Button>
      </Actions>
    </Page>
  )
}
