import { useState } from 'preact/hooks'
import { formatDay } from '#shared/format.ts'
import type { StoredRule } from '#shared/targets/rules/schema.ts'
import { Loaded } from '../Loaded.tsx'
import { withQuery } from '../location.ts'
import { rulesText } from '../messages/rules.ts'
import { useWorkplace } from '../session.ts'
import { ButtonLink } from '../ui/Button.tsx'
import { Section } from '../ui/Card.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { Tag, type TagTone } from '../ui/Tag.tsx'
import { Evaluations } from './Evaluations.tsx'
import { Proposals } from './Proposals.tsx'
import { RuleWords } from './RuleSection.tsx'
import { useRules } from './rules-api.ts'
import './targets.css'
import type { RuleActProps } from './props.ts'

/** By which rule does the province count, who proposes another, and what has been counted? */
export function RulesPage() {
  const load = useRules(useWorkplace().unit.id)
  const [outcome, setOutcome] = useState<string>()
  const done: RuleActProps['onDone'] = (changed, said) => {
    load.set(changed)
    setOutcome(said)
  }
  return (
    <Page>
      <PageTitle
        title={rulesText.title}
        sub={rulesText.sub}
        back={{ href: '/console/targets', label: rulesText.back }}
        actions={
          load.data?.mayPropose && (
            <ButtonLink kind="primary" icon="plus" href="/console/targets/rules/new">
              {rulesText.propose}
            </ButtonLink>
          )
        }
      />
      {outcome !== undefined && <Notice tone="done" title={outcome} announced />}
      <Loaded of={load} lines={8}>
        {(book) => (
          <>
            <Proposals book={book} onDone={done} />
            <Section title={rulesText.list}>
              <Table
                caption={rulesText.listCaption}
                captionHidden
                columns={columns}
                rows={book.rules}
                rowKey={({ id }) => id}
                empty={null}
              />
            </Section>
            <Evaluations book={book} onDone={done} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

const tones: Record<StoredRule['state'], TagTone> = {
  ...{ past: 'neutral', inForce: 'met', coming: 'waiting' },
}

const columns: Column<StoredRule>[] = [
  {
    key: 'validFrom',
    title: rulesText.validFrom,
    head: true,
    width: '140px',
    cell: ({ rule }) => formatDay(rule.validFrom),
  },
  {
    key: 'rule',
    title: rulesText.ruleColumn,
    cell: ({ rule }) => (
      <details>
        <summary>{rule.legalBasis}</summary>
        <RuleWords words={rule.words} />
      </details>
    ),
  },
  {
    key: 'state',
    title: rulesText.state,
    width: '180px',
    cell: ({ state, frozen }) => (
      <>
        <Tag tone={tones[state]}>{rulesText.states[state]}</Tag>
        {frozen && <span class="under">{rulesText.frozen}</span>}
      </>
    ),
  },
  {
    key: 'actions',
    title: rulesText.actions,
    titleHidden: true,
    width: '150px',
    cell: ({ id, state, rule }) =>
      state !== 'inForce' && (
        <a
          href={withQuery('/console/targets', { rule: id })}
          aria-label={rulesText.compareOf(formatDay(rule.validFrom))}
        >
          {rulesText.compare}
        </a>
      ),
  },
]
