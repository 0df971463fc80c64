import type { Account, AccountList } from '#shared/accounts/schema.ts'
import { formatCount } from '#shared/format.ts'
import { unitInSentence } from '#shared/results/wording.ts'
import { Loaded } from '../Loaded.tsx'
import type { Load } from '../load.ts'
import { useQuery } from '../location.ts'
import { accountsText } from '../messages/accounts.ts'
import { mayBelow, useWorkplace } from '../session.ts'
import { ButtonLink } from '../ui/Button.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { Pagination } from '../ui/Pagination.tsx'
import { SearchBox } from '../ui/SearchBox.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { Empty } from '../ui/Waiting.tsx'
import { AccountDetails } from './AccountDetails.tsx'
import { AccountTag } from './AccountTag.tsx'
import { useAccounts } from './api.ts'
import { GrantList } from './GrantList.tsx'

/** Who may enter, in the own unit and below; one of them opens in place of the list. */
export function AccountsPage() {
  const { query, href } = useQuery()
  const list = useAccounts(query)
  if (query.account === undefined) return <AccountListPage list={list} />
  return <OneAccount list={list} id={query.account} back={href({ account: undefined })} />
}

function AccountListPage({ list }: { list: Load<AccountList> }) {
  const { query, patch } = useQuery()
  const place = useWorkplace()
  const sub = mayBelow('accounts.manage') ? accountsText.sub : accountsText.subOwn
  return (
    <Page>
      <PageTitle
        title={titleOf(list.data, query.q)}
        sub={sub(unitInSentence(place.unit))}
        actions={
          <ButtonLink kind="primary" icon="plus" href="/console/accounts/new">
            {accountsText.add}
          </ButtonLink>
        }
      />
      <SearchBox
        label={accountsText.search}
        value={query.q ?? ''}
        onSearch={(q) => patch({ q, page: undefined }, { replace: true })}
      />
      <Loaded of={list}>{(data) => <Accounts data={data} busy={list.loading} />}</Loaded>
    </Page>
  )
}

function Accounts({ data, busy }: { data: AccountList; busy: boolean }) {
  const { query, href } = useQuery()
  return (
    <div>
      <Table
        caption={accountsText.caption}
        captionHidden
        columns={columns(({ id }) => href({ account: id }))}
        rows={data.accounts}
        rowKey={(account) => account.id}
        busy={busy}
        empty={query.q ? <NoneFound words={query.q} /> : <None />}
      />
      <Pagination
        page={data.page}
        pages={Math.ceil(data.total / data.pageSize)}
        href={(page) => href({ page: page === 1 ? undefined : page })}
      />
    </div>
  )
}

function columns(hrefOf: (account: Account) => string): Column<Account>[] {
  return [
    {
      key: 'displayName',
      title: accountsText.displayName,
      head: true,
      cell: (account) => <a href={hrefOf(account)}>{account.displayName}</a>,
    },
    { key: 'username', title: accountsText.username, cell: (account) => account.username },
    {
      key: 'grants',
      title: accountsText.grants,
      cell: (account) => <GrantList grants={account.grants} />,
    },
    {
      key: 'status',
      title: accountsText.statusTitle,
      cell: (account) => <AccountTag account={account} />,
    },
  ]
}

function OneAccount(props: { list: Load<AccountList>; id: string; back: string }) {
  const { list, id, back } = props
  const account = list.data?.accounts.find((one) => one.id === id)
  if (account) {
    return <AccountDetails key={id} account={account} back={back} onChange={replaceIn(list)} />
  }
  return (
    <Page>
      <PageTitle
        title={list.data ? accountsText.gone : accountsText.titleWaiting}
        back={{ href: '/console/accounts', label: accountsText.back }}
      />
      <Loaded of={list}>{() => <p>{accountsText.goneText}</p>}</Loaded>
    </Page>
  )
}

/** Puts what a write has answered in the place of the account it was about. */
function replaceIn(list: Load<AccountList>) {
  return (changed: Account) => {
    if (!list.data) return
    const accounts = list.data.accounts.map((one) => (one.id === changed.id ? changed : one))
    list.set({ ...list.data, accounts })
  }
}

function None() {
  return (
    <Empty title={accountsText.none}>
      <p>{accountsText.noneText}</p>
    </Empty>
  )
}

function NoneFound({ words }: { words: string }) {
  return (
    <Empty title={accountsText.noneFound(words)}>
      <p>{accountsText.noneFoundText}</p>
      <ButtonLink href="/console/accounts">{accountsText.clearSearch}</ButtonLink>
    </Empty>
  )
}

function titleOf(data: AccountList | undefined, words: string | undefined): string {
  if (!data) return accountsText.titleWaiting
  const count = formatCount(data.total)
  return words ? accountsText.titleFound(count, words) : accountsText.title(count)
}
