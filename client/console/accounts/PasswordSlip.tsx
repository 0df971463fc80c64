import { useState } from 'preact/hooks'
import type { TemporaryPassword } from '#shared/accounts/schema.ts'
import { accountsText } from '../messages/accounts.ts'
import { Actions, Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { GrantList } from './GrantList.tsx'
import './slip.css'

/** The paper that is handed over with a new temporary password: shown once, copied or printed. */
export function PasswordSlip({ given }: { given: TemporaryPassword }) {
  return (
    <>
      <div class="no-print">
        <Notice tone="waiting" title={accountsText.onceTitle}>
          <p>{accountsText.onceText}</p>
        </Notice>
      </div>
      <Slip given={given} />
      <SlipActs password={given.temporaryPassword} />
    </>
  )
}

function Slip({ given: { account, temporaryPassword } }: { given: TemporaryPassword }) {
  return (
    <section class="slip" aria-labelledby="slip-title">
      <p class="muted">{accountsText.slipProduct}</p>
      <h2 id="slip-title">{accountsText.slipTitle}</h2>
      <dl>
        <dt>{accountsText.displayName}</dt>
        <dd>{account.displayName}</dd>
        <dt>{accountsText.slipGrants}</dt>
        <dd>
          <GrantList grants={account.grants} />
        </dd>
        <dt>{accountsText.slipAddress}</dt>
        <dd>{`${location.origin}/console`}</dd>
        <dt>{accountsText.username}</dt>
        <dd>
          <b>{account.username}</b>
        </dd>
        <dt>{accountsText.slipPassword}</dt>
        <dd>
          <code class="slip-password">{temporaryPassword}</code>
        </dd>
      </dl>
      <p>{accountsText.slipAdvice}</p>
    </section>
  )
}

function SlipActs({ password }: { password: string }) {
  const [said, setSaid] = useState<string>()
  const copy = async () => {
    try {
      // Only on https (or this machine); elsewhere the browser has no clipboard to give.
      await navigator.clipboard.writeText(password)
      setSaid(accountsText.copied)
    } catch {
      setSaid(accountsText.notCopied)
    }
  }
  return (
    <Actions>
      <Button kind="primary" icon="print" onClick={() => window.print()}>
        {accountsText.print}
      </Button>
      <Button icon="copy" onClick={() => void copy()}>
        {accountsText.copy}
      </Button>
      <span role="status">{said}</span>
    </Actions>
  )
}
