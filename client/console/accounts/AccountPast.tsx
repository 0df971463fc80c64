import type { Account, AccountDeed } from '#shared/accounts/schema.ts'
import { formatInstant } from '#shared/format.ts'
import { Loaded } from '../Loaded.tsx'
import { accountsText } from '../messages/accounts.ts'
import { bodyWords, roleWords } from '../messages/words.ts'
import { Section } from '../ui/Card.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { Empty } from '../ui/Waiting.tsx'
import { useHistory } from './api.ts'

/** Who gave this account what, took it back or shut it out, and why. */
export function AccountPast({ account }: { account: Account }) {
  return (
    <Section title={accountsText.past}>
      <Loaded of={useHistory(account)} lines={4}>
        {({ deeds }) => (
          <Table
            caption={accountsText.past}
            captionHidden
            columns={columns}
            rows={deeds}
            rowKey={({ at, act }) => `${at} ${act}`}
            empty={
              <Empty title={accountsText.pastNone}>
                <p>{accountsText.pastNoneText}</p>
              </Empty>
            }
          />
        )}
      </Loaded>
    </Section>
  )
}

const columns: Column<AccountDeed>[] = [
  { key: 'at', title: accountsText.pastAt, cell: ({ at }) => formatInstant(at) },
  {
    key: 'act',
    title: accountsText.pastAct,
    head: true,
    cell: (deed) => (
      <>
        {accountsText.acts[deed.act]}
        {deed.grant && <span class="under">{grantedWords(deed.grant)}</span>}
      </>
    ),
  },
  { key: 'by', title: accountsText.pastBy, cell: ({ by }) => by ?? accountsText.pastSystem },
  {
    key: 'reason',
    title: accountsText.pastReason,
    cell: ({ reason, documentNumber }) => reason ?? documentNumber ?? accountsText.noDocument,
  },
]

function grantedWords({ role, body, unitName }: NonNullable<AccountDeed['grant']>): string {
  const place = [bodyWords[body], unitName].filter((word) => word !== null).join(' ')
  return `${roleWords[role]}, ${place}`
}
