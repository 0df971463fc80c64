import type { Account } from '#shared/accounts/schema.ts'
import { accountsText } from '../messages/accounts.ts'
import { Tag } from '../ui/Tag.tsx'
import { hasGrantInForce } from './grant-words.ts'

/** What keeps the owner from working, or that nothing does. */
export function AccountTag({ account }: { account: Account }) {
  if (account.disabled) {
    return (
      <Tag tone="neutral" icon="lock">
        {accountsText.disabled}
      </Tag>
    )
  }
  if (!hasGrantInForce(account)) return <Tag tone="notMet">{accountsText.noGrants}</Tag>
  if (account.passwordTemporary) return <Tag tone="waiting">{accountsText.temporary}</Tag>
  return <Tag tone="met">{accountsText.active}</Tag>
}
