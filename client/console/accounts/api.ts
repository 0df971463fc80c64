import type {
  Account,
  AccountDoor,
  AccountHistory,
  AccountList,
  NewAccount,
  NewGrant,
  TemporaryPassword,
} from '#shared/accounts/schema.ts'
import { read, write } from '../api.ts'
import { type Load, useLoad } from '../load.ts'
import { withQuery } from '../location.ts'

/** A page of the accounts in the own tree. While another page or search is on its way, this one stays. */
export function useAccounts(search: { q?: string; page?: string }): Load<AccountList> {
  const path = withQuery('/api/accounts', { q: search.q, page: search.page })
  return useLoad(path, (signal) => read<AccountList>(path, signal), { keep: true })
}

export function createAccount(given: NewAccount) {
  return write<TemporaryPassword>('POST', '/api/accounts', given)
}

export function resetPassword(accountId: string) {
  return write<TemporaryPassword>('POST', `/api/accounts/${accountId}/password-reset`)
}

export function setDisabled(accountId: string, door: AccountDoor) {
  return write<Account>('PUT', `/api/accounts/${accountId}/disabled`, door)
}

/** What was done with an account; read anew whenever `of` is another one. */
export function useHistory(of: Account): Load<AccountHistory> {
  const path = `/api/accounts/${of.id}/history`
  return useLoad(`${path} ${JSON.stringify(of)}`, (signal) => read<AccountHistory>(path, signal), {
    keep: true,
  })
}

export function grantRole(accountId: string, given: NewGrant) {
  return write<Account>('POST', `/api/accounts/${accountId}/grants`, given)
}

export function takeGrantBack(accountId: string, grantId: string, reason: string) {
  return write<Account>('DELETE', `/api/accounts/${accountId}/grants/${grantId}`, { reason })
}
