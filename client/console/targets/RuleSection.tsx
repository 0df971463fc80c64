import { formatDay } from '#shared/format.ts'
import type { TargetBoard } from '#shared/targets/schema.ts'
import { targetText } from '../messages/targets.ts'
import { Section } from '../ui/Card.tsx'

/** How units are counted, in words, with the day from which and the basis on which. */
export function RuleSection({ rule }: { rule: TargetBoard['rule'] }) {
  const { words, validFrom, legalBasis } = rule
  return (
    <div id="rule">
      <Section
        title={targetText.rule}
        note={
          <>
            {targetText.validFrom(formatDay(validFrom))}. {targetText.legalBasis}: {legalBasis}.
          </>
        }
      >
        <ul class="rule">
          {words.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Section>
    </div>
  )
}
