import { useLocation } from 'preact-iso'
import { useForm } from '../form.ts'
import { lazyPart } from '../lazy-part.tsx'
import { returnUrl, withQuery } from '../location.ts'
import { pageText } from '../messages/pages.ts'
import { signIn } from '../session.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Form } from '../ui/ErrorSummary.tsx'
import { Notice } from '../ui/Notice.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { PasswordInput, TextInput } from '../ui/TextInput.tsx'

const CodeSignIn = lazyPart('code-sign-in', () =>
  import('./CodeSignIn.tsx').then((it) => it.CodeSignIn),
)

/** The door of the console. After signing in one stands where one wanted to go. */
export function SignInPage() {
  const { query, route, url } = useLocation()
  const enter = () => route(returnUrl(query), true)
  const byCode = query.by === 'code'
  return (
    <>
      {isInsideZalo() && <Notice tone="waiting">{pageText.openInChrome}</Notice>}
      <Card>
        <PageTitle
          title={byCode ? pageText.byCodeTitle : pageText.signInTitle}
          sub={byCode ? pageText.byCodeSub : pageText.signInSub}
        />
        {byCode ? <CodeSignIn onSignedIn={enter} /> : <PasswordSignIn onSignedIn={enter} />}
        <p>
          <a href={withQuery(url, { by: byCode ? undefined : 'code' })}>
            {byCode ? pageText.byPassword : pageText.byCode}
          </a>
        </p>
      </Card>
      <p class="note">{pageText.signInHelp}</p>
    </>
  )
}

function PasswordSignIn({ onSignedIn }: { onSignedIn: () => void }) {
  const form = useForm({
    initial: { username: '', password: '' },
    check: (values) => ({
      username: values.username.trim() === '' ? pageText.usernameMissing : undefined,
      password: values.password === '' ? pageText.passwordMissing : undefined,
    }),
    send: signIn,
    onSent: onSignedIn,
  })
  return (
    <Form of={form}>
      <TextInput label={pageText.username} autocomplete="username" {...form.field('username')} />
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
  )
}

/** The browser inside Zalo can neither print nor save files. */
function isInsideZalo(): boolean {
  return /\bzalo\b/i.test(navigator.userAgent)
}
