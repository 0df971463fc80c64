import { pageText } from '../messages/pages.ts'
import type { Binding } from '../ui/Field.tsx'
import { PasswordInput } from '../ui/TextInput.tsx'

/** What can be said of a new password without asking the server. */
export function newPasswordErrors({ next, repeated }: { next: string; repeated: string }) {
  return {
    next: next.length < 10 ? pageText.passwordTooShort : undefined,
    repeated: repeated === next ? undefined : pageText.passwordsDiffer,
  }
}

/** A new password, typed twice. */
export function NewPassword({ next, repeated }: Record<'next' | 'repeated', Binding<string>>) {
  return (
    <>
      <PasswordInput
        label={pageText.newPassword}
        hint={pageText.newPasswordHint}
        autocomplete="new-password"
        {...next}
      />
      <PasswordInput label={pageText.repeatPassword} autocomplete="new-password" {...repeated} />
    </>
  )
}
