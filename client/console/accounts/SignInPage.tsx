import { useLocation } from 'preact-iso'
import { useForm } from '../form.ts'
import { returnUrl } from '../location.ts'
import { pageText } from '../messages/pages.ts'
import { signIn } from '../session.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Form } from '../ui/ErrorSummary.tsx'
import { Notice } from '../ui/Notice.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { PasswordInput, TextInput } from '../ui/TextInput.tsx'

/** The door of the console. After signing in one stands where one wanted to go. */
export function SignInPage() {
  const { query, route } = useLocation()
  const form = useForm({
    initial: { username: '', password: '' },
    check: (values) => ({
      username: values.username.trim() === '' ? pageText.usernameMissing : undefined,
      password: values.password === '' ? pageText.passwordMissing : undefined,
    }),
    send: signIn,
    onSent: () => route(returnUrl(query), true),
  })
  return (
    <>
      {isInsideZalo() && <Notice tone="waiting">{pageText.openInChrome}</Notice>}
      <Card>
        <PageTitle title={pageText.signInTitle} sub={pageText.signInSub} />
        <Form of={form}>
          <TextInput
            label={pageText.username}
            autocomplete="username"
            {...form.field('username')}
          />
          <PasswordInput
            label={pageText.password}
            autocomplete="current-password"
            {...form.field('password')}
          />
          <div>
            <Button type="submit" kind="primary" busy={form.busy}>
              {pageText.signInTitle}
            </Button>
          </div>
        </Form>
      </Card>
      <p class="note">{pageText.signInHelp}</p>
    </>
  )
}

/** The browser inside Zalo can neither print nor save files. */
function isInsideZalo(): boolean {
  return /\bzalo\b/i.test(navigator.userAgent)
}
