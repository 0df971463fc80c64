import { useState } from 'preact/hooks'
import { formatDay, formatInstant } from '#shared/format.ts'
import type { RuleProposal } from '#shared/targets/rules/schema.ts'
import { withQuery } from '../location.ts'
import { rulesText } from '../messages/rules.ts'
import { Actions, Button, ButtonLink } from '../ui/Button.tsx'
import { Card, Section } from '../ui/Card.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import type { RuleActProps } from './props.ts'
import { RuleWords } from './RuleSection.tsx'
import { confirmRule, dismissRule } from './rules-api.ts'

/** Rules that wait for a second account. */
export function Proposals({ book, onDone }: RuleActProps) {
  if (book.proposals.length === 0) return null
  return (
    <Section title={rulesText.waiting}>
      {book.proposals.map((proposal) => (
        <Proposal key={proposal.id} proposal={proposal} onDone={onDone} />
      ))}
    </Section>
  )
}

type ProposalProps = Pick<RuleActProps, 'onDone'> & { proposal: RuleProposal }

function Proposal({ proposal, onDone }: ProposalProps) {
  const { id, rule, proposedAt, proposedBy, mayConfirm, mayDismiss } = proposal
  const [asking, setAsking] = useState<'confirm' | 'dismiss'>()
  const day = formatDay(rule.validFrom)
  return (
    <Card look="section" title={rulesText.fromDay(day)}>
      <p>
        {rulesText.basis}: {rule.legalBasis}
      </p>
      <RuleWords words={rule.words} />
      <p class="note">{rulesText.proposedBy(proposedBy, formatInstant(proposedAt))}</p>
      {mayDismiss && !mayConfirm && <p class="note">{rulesText.notOwn}</p>}
      <Actions>
        {mayConfirm && (
          <Button kind="primary" onClick={() => setAsking('confirm')}>
            {rulesText.confirm}
          </Button>
        )}
        <ButtonLink href={withQuery('/console/targets', { rule: id })}>
          {rulesText.compare}
        </ButtonLink>
        {mayDismiss && <Button onClick={() => setAsking('dismiss')}>{rulesText.dismiss}</Button>}
      </Actions>
      <ConfirmDialog
        open={asking === 'confirm'}
        title={rulesText.confirmTitle}
        confirm={rulesText.confirm}
        onConfirm={async () => onDone(await confirmRule(id), rulesText.confirmed)}
        onClose={() => setAsking(undefined)}
      >
        <p>{rulesText.confirmText(day)}</p>
      </ConfirmDialog>
      <ConfirmDialog
        open={asking === 'dismiss'}
        title={rulesText.dismissTitle}
        confirm={rulesText.dismiss}
        danger
        reason={{}}
        onConfirm={async ({ reason }) => onDone(await dismissRule(id, reason), rulesText.dismissed)}
        onClose={() => setAsking(undefined)}
      >
        <p>{rulesText.dismissText}</p>
      </ConfirmDialog>
    </Card>
  )
}
