import { useState } from 'preact/hooks'
import type { Account, Grant } from '#shared/accounts/schema.ts'
import { isSecondment } from '#shared/accounts/secondment.ts'
import { dayOf } from '#shared/dates/days.ts'
import { formatDay } from '#shared/format.ts'
import { useForm } from '../form.ts'
import { accountsText } from '../messages/accounts.ts'
import { uiText } from '../messages/ui.ts'
import { bodyWords, roleWords } from '../messages/words.ts'
import { session } from '../session.ts'
import { Actions, Button } from '../ui/Button.tsx'
import { Card, Section } from '../ui/Card.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { Form } from '../ui/ErrorSummary.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { Empty } from '../ui/Waiting.tsx'
import { grantRole, takeGrantBack } from './api.ts'
import { asNewGrant, GrantFields, grantErrors, noGrant } from './GrantFields.tsx'
import { grantEnd, grantWords, isOver } from './grant-words.ts'

export interface AccountGrantsProps {
  account: Account
  /** What was done, in words, with the account as it is now. */
  onChange: (account: Account, said: string) => void
}

/** What an account may do and where: added with a date and a document, taken back with a confirmation. */
export function AccountGrants({ account, onChange }: AccountGrantsProps) {
  const [adding, setAdding] = useState(false)
  const [leaving, setLeaving] = useState<Grant>()
  const add = (
    <Button small icon="plus" onClick={() => setAdding(true)}>
      {accountsText.addGrant}
    </Button>
  )
  return (
    <>
      <Section title={accountsText.grants} aside={!adding && add}>
        <Table
          caption={accountsText.grantCaption(account.displayName)}
          captionHidden
          columns={columns(account, setLeaving)}
          rows={account.grants}
          rowKey={(grant) => grant.id}
          empty={
            <Empty title={accountsText.noGrants}>
              <p>{accountsText.noGrantsText}</p>
            </Empty>
          }
        />
      </Section>
      {adding && (
        <AddGrant
          account={account}
          onAdded={(changed) => {
            setAdding(false)
            onChange(changed, accountsText.granted)
          }}
          onClose={() => setAdding(false)}
        />
      )}
      <TakeBack
        account={account}
        grant={leaving}
        onTaken={(changed, grant) => onChange(changed, accountsText.takenBack(grantWords(grant)))}
        onClose={() => setLeaving(undefined)}
      />
    </>
  )
}

function columns(account: Account, onTakeBack: (grant: Grant) => void): Column<Grant>[] {
  return [
    {
      key: 'role',
      title: accountsText.role,
      head: true,
      cell: ({ role, body }) => (
        <>
          {roleWords[role]}
          {isSecondment(body, account.grants, dayOf(new Date())) && (
            <span class="under">{accountsText.secondment}</span>
          )}
        </>
      ),
    },
    { key: 'body', title: accountsText.body, cell: ({ body }) => bodyWords[body] },
    { key: 'unit', title: accountsText.unit, cell: ({ unit }) => unit.fullName },
    { key: 'from', title: accountsText.validFrom, cell: (grant) => formatDay(grant.validFrom) },
    { key: 'until', title: accountsText.validUntil, cell: untilWords },
    {
      key: 'document',
      title: accountsText.documentNumber,
      cell: ({ documentNumber }) => documentNumber ?? accountsText.noDocument,
    },
    {
      key: 'act',
      title: accountsText.takeBack,
      titleHidden: true,
      cell: (grant) =>
        mayTakeBack(account, grant) && (
          <Button
            small
            label={accountsText.takeBackOf(grantWords(grant))}
            onClick={() => onTakeBack(grant)}
          >
            {accountsText.takeBack}
          </Button>
        ),
    },
  ]
}

function untilWords(grant: Grant) {
  if (grant.validUntil === null) return accountsText.unlimited
  return isOver(grant) ? <b class="short">{grantEnd(grant)}</b> : formatDay(grant.validUntil)
}

/** Nobody takes the administration from themselves: the server refuses it, so it is not offered. */
function mayTakeBack(account: Account, { role }: Grant): boolean {
  return role !== 'admin' || account.id !== session.value?.account.id
}

interface AddGrantProps {
  account: Account
  onAdded: (account: Account) => void
  onClose: () => void
}

function AddGrant({ account, onAdded, onClose }: AddGrantProps) {
  const form = useForm({
    initial: noGrant,
    check: grantErrors,
    send: (values) => grantRole(account.id, asNewGrant(values)),
    onSent: onAdded,
  })
  return (
    <Card look="section" title={accountsText.addGrantOf(account.displayName)}>
      <Form of={form}>
        <GrantFields field={form.field} />
        <Actions>
          <Button type="submit" kind="primary" busy={form.busy}>
            {accountsText.saveGrant}
          </Button>
          <Button onClick={onClose}>{uiText.cancel}</Button>
        </Actions>
      </Form>
    </Card>
  )
}

interface TakeBackProps {
  account: Account
  grant: Grant | undefined
  onTaken: (account: Account, grant: Grant) => void
  onClose: () => void
}

function TakeBack({ account, grant, onTaken, onClose }: TakeBackProps) {
  const take = async ({ reason }: { reason: string }) => {
    if (grant) onTaken(await takeGrantBack(account.id, grant.id, reason), grant)
  }
  return (
    <ConfirmDialog
      open={grant !== undefined}
      title={accountsText.takeBackTitle}
      confirm={accountsText.takeBackDo}
      danger
      typed={account.username}
      reason={{ hint: accountsText.takeBackHint }}
      onConfirm={take}
      onClose={onClose}
    >
      {grant && <p>{accountsText.takeBackText(account.displayName, grantWords(grant))}</p>}
      {account.grants.length === 1 && <p>{accountsText.takeBackLast}</p>}
    </ConfirmDialog>
  )
}
