import { formatInstant } from '#shared/format.ts'
import type { SignInCode } from '#shared/team/schema.ts'
import { Slip } from '../accounts/Slip.tsx'
import { accountsText } from '../messages/accounts.ts'
import { teamText } from '../messages/team.ts'
import { Actions, Button } from '../ui/Button.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'

/** The paper for somebody who has forgotten the password. */
export function CodeSlip({ given, onClose }: { given: SignInCode; onClose: () => void }) {
  const { username, displayName, code, expiresAt } = given
  return (
    <Page>
      <div class="no-print">
        <PageTitle title={teamText.helpOf(displayName)} />
      </div>
      <Slip
        title={teamText.slipTitle}
        once={{ title: teamText.onceTitle, text: teamText.onceText }}
        rows={[
          { term: accountsText.displayName, value: displayName },
          { term: accountsText.slipAddress, value: `${location.origin}/console` },
          { term: accountsText.username, value: <b>{username}</b> },
          { term: teamText.slipUntil, value: formatInstant(expiresAt) },
        ]}
        secret={{ term: teamText.slipCode, value: code }}
        advice={teamText.slipAdvice}
      />
      <div class="no-print">
        <Actions>
          <Button onClick={onClose}>{teamText.slipBack}</Button>
        </Actions>
      </div>
    </Page>
  )
}
