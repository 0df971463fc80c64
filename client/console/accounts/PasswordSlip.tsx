import type { TemporaryPassword } from '#shared/accounts/schema.ts'
import { accountsText } from '../messages/accounts.ts'
import { GrantList } from './GrantList.tsx'
import { Slip } from './Slip.tsx'

/** The paper that is handed over with a new temporary password. */
export function PasswordSlip({ given }: { given: TemporaryPassword }) {
  const { account, temporaryPassword } = given
  return (
    <Slip
      title={accountsText.slipTitle}
      once={{ title: accountsText.onceTitle, text: accountsText.onceText }}
      rows={[
        { term: accountsText.displayName, value: account.displayName },
        { term: accountsText.slipGrants, value: <GrantList grants={account.grants} /> },
        { term: accountsText.slipAddress, value: `${location.origin}/console` },
        { term: accountsText.username, value: <b>{account.username}</b> },
      ]}
      secret={{ term: accountsText.slipPassword, value: temporaryPassword }}
      advice={accountsText.slipAdvice}
    />
  )
}
