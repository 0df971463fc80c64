import { useForm } from '../form.ts'
import { pageText } from '../messages/pages.ts'
import { teamText } from '../messages/team.ts'
import { signInByCode } from '../session.ts'
import { Actions, Button } from '../ui/Button.tsx'
import { Form } from '../ui/ErrorSummary.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { NewPassword, newPasswordErrors } from './NewPassword.tsx'

/** With the code on a paper and a new password: the old one is not asked for. */
export function CodeSignIn({ onSignedIn }: { onSignedIn: () => void }) {
  const form = useForm({
    initial: { username: '', code: '', next: '', repeated: '' },
    check: ({ username, code, next, repeated }) => ({
      username: username.trim() === '' ? pageText.usernameMissing : undefined,
      code: code.trim() === '' ? teamText.codeMissing : undefined,
      ...newPasswordErrors({ next, repeated }),
    }),
    send: ({ username, code, next }) => signInByCode({ username, code, next }),
    onSent: onSignedIn,
    sentences: { 'next.too_small': pageText.passwordTooShort },
  })
  return (
    <Form of={form}>
      <TextInput label={pageText.username} autocomplete="username" {...form.field('username')} />
      <TextInput label={teamText.code} autocomplete="one-time-code" {...form.field('code')} />
      <NewPassword next={form.field('next')} repeated={form.field('repeated')} />
      <Actions>
        <Button type="submit" kind="primary" busy={form.busy}>
          {teamText.enter}
        </Button>
      </Actions>
    </Form>
  )
}
