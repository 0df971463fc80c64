import { useState } from 'preact/hooks'
import { useForm } from '../form.ts'
import { pageText } from '../messages/pages.ts'
import { changePassword, session } from '../session.ts'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { Form } from '../ui/ErrorSummary.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { PasswordInput } from '../ui/TextInput.tsx'
import { NewPassword, newPasswordErrors } from './NewPassword.tsx'

/** Changes the own password; with a temporary one it stands before everything else. */
export function PasswordPage() {
  const [done, setDone] = useState(false)
  const temporary = session.value?.passwordTemporary ?? false
  if (done) return <Changed />
  return (
    <Page>
      <PageTitle
        title={temporary ? pageText.passwordMustTitle : pageText.passwordTitle}
        sub={temporary ? pageText.passwordMustSub : pageText.passwordSub}
      />
      <PasswordForm onDone={() => setDone(true)} />
    </Page>
  )
}

function PasswordForm({ onDone }: { onDone: () => void }) {
  const form = useForm({
    initial: { current: '', next: '', repeated: '' },
    check: (values) => ({
      current: values.current === '' ? pageText.passwordMissing : undefined,
      ...newPasswordErrors(values),
    }),
    send: ({ current, next }) => changePassword({ current, next }),
    onSent: onDone,
    sentences: {
      'current.wrong_password': pageText.currentPasswordWrong,
      'next.too_small': pageText.passwordTooShort,
      'next.same_password': pageText.passwordSame,
    },
  })
  return (
    <Form of={form}>
      <input
        class="visually-hidden"
        type="text"
        name="username"
        autocomplete="username"
        value={session.value?.account.username}
        readOnly
        tabIndex={-1}
        aria-hidden="true"
      />
      <PasswordInput
        label={pageText.currentPassword}
        autocomplete="current-password"
        {...form.field('current')}
      />
      <NewPassword next={form.field('next')} repeated={form.field('repeated')} />
      <div>
        <Button type="submit" kind="primary" busy={form.busy}>
          {pageText.savePassword}
        </Button>
      </div>
    </Form>
  )
}

function Changed() {
  return (
    <Page>
      <PageTitle title={pageText.passwordChanged} />
      <Notice tone="done">{pageText.passwordChangedText}</Notice>
      <div>
        <ButtonLink kind="primary" href="/console">
          {pageText.toHome}
        </ButtonLink>
      </div>
    </Page>
  )
}
