import { useState } from 'preact/hooks'
import type { TemporaryPassword } from '#shared/accounts/schema.ts'
import { useForm } from '../form.ts'
import { withQuery } from '../location.ts'
import { accountsText } from '../messages/accounts.ts'
import { Actions, Button, ButtonLink } from '../ui/Button.tsx'
import { Form } from '../ui/ErrorSummary.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { createAccount } from './api.ts'
import { asNewGrant, GrantFields, grantErrors, noGrant } from './GrantFields.tsx'
import { PasswordSlip } from './PasswordSlip.tsx'

const back = { href: '/console/accounts', label: accountsText.back }

/** Makes an account with its first grant, then hands its temporary password over once. */
export function NewAccountPage() {
  const [made, setMade] = useState<TemporaryPassword>()
  if (made) return <Made given={made} onAnother={() => setMade(undefined)} />
  return (
    <Page>
      <PageTitle title={accountsText.newTitle} sub={accountsText.newSub} back={back} />
      <AccountForm onMade={setMade} />
    </Page>
  )
}

function AccountForm({ onMade }: { onMade: (given: TemporaryPassword) => void }) {
  const form = useForm({
    initial: { displayName: '', username: '', ...noGrant },
    check: (values) => ({
      displayName: values.displayName.trim() === '' ? accountsText.displayNameMissing : undefined,
      username: values.username.trim() === '' ? accountsText.usernameMissing : undefined,
      ...grantErrors(values),
    }),
    send: (values) =>
      createAccount({
        displayName: values.displayName,
        username: values.username,
        ...asNewGrant(values),
      }),
    onSent: onMade,
    sentences: { 'username.invalid': accountsText.usernameWrong },
  })
  return (
    <Form of={form}>
      <TextInput label={accountsText.displayName} maxLength={100} {...form.field('displayName')} />
      <TextInput
        label={accountsText.username}
        hint={accountsText.usernameHint}
        maxLength={50}
        {...form.field('username')}
      />
      <GrantFields field={form.field} />
      <Actions>
        <Button type="submit" kind="primary" busy={form.busy}>
          {accountsText.create}
        </Button>
        <ButtonLink href={back.href}>{accountsText.cancel}</ButtonLink>
      </Actions>
    </Form>
  )
}

function Made({ given, onAnother }: { given: TemporaryPassword; onAnother: () => void }) {
  const { id, username } = given.account
  return (
    <Page>
      <div class="no-print">
        <PageTitle title={accountsText.created(username)} back={back} />
      </div>
      <PasswordSlip given={given} />
      <Actions>
        <ButtonLink href={withQuery(back.href, { q: username, account: id })}>
          {accountsText.open}
        </ButtonLink>
        <Button icon="plus" onClick={onAnother}>
          {accountsText.another}
        </Button>
      </Actions>
    </Page>
  )
}
