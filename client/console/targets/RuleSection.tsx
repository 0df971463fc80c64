import { formatDay } from '#shared/format.ts'
import type { TargetBoard } from '#shared/targets/schema.ts'
import { rulesText } from '../messages/rules.ts'
import { targetText } from '../messages/targets.ts'
import { Section } from '../ui/Card.tsx'

interface RuleSectionProps {
  rule: TargetBoard['rule']
  /** The province itself looks: it has a page of its rules. */
  own?: boolean
}

/** How units are counted, in words, with the day from which and the basis on which. */
export function RuleSection({ rule, own = false }: RuleSectionProps) {
  const { words, validFrom, legalBasis } = rule
  return (
    <div id="rule">
      <Section
        title={targetText.rule}
        aside={own && <a href="/console/targets/rules">{rulesText.toRules}</a>}
        note={
          <>
            {targetText.validFrom(formatDay(validFrom))}. {targetText.legalBasis}: {legalBasis}.
          </>
        }
      >
        <RuleWords words={words} />
      </Section>
    </div>
  )
}

/** A rule in sentences, one under another. */
export function RuleWords({ words }: { words: readonly string[] }) {
  return (
    <ul class="rule">
      {words.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
