import { meetingMark } from '#shared/collection/differences.ts'
import { formatCount, formatPercent } from '#shared/format.ts'
import { type Mode, modes } from '#shared/responses/mode.ts'
import type { Shown } from '#shared/results/disclosure.ts'
import type { Result } from '#shared/results/schema.ts'
import { resultText } from '../messages/results.ts'
import { modeWords } from '../messages/words.ts'
import { LegendKey, Segments, type SegmentTone } from '../ui/Bar.tsx'
import { BigFraction } from '../ui/BigFraction.tsx'
import { Card, type Fact, Facts } from '../ui/Card.tsx'
import { BigFigure, bareText, figureText } from './Figure.tsx'

/** The result in three cards: how satisfied, how many took part, and in which way. */
export function Summary({ result, total }: { result: Result; total: Shown }) {
  return (
    <div class="summary">
      <OverallCard result={result} total={total} />
      <ParticipationCard result={result} total={total} />
      <Card title={resultText.modes}>
        <ModesOf counts={total.modes} />
        <Meetings of={result} />
      </Card>
    </div>
  )
}

/** Both readings in use stand here, each with its name: the survey's own one large. */
function OverallCard({ result: { reading, sentences }, total }: { result: Result; total: Shown }) {
  const other = reading === 'question' ? 'mean' : 'question'
  const noun = other === 'mean' ? resultText.givenAnswers : resultText.answers
  return (
    <Card title={resultText.overall}>
      <BigFigure of={total.overall[reading]} />
      <p class="note">{sentences.overall[reading]}</p>
      <Facts
        items={[
          ...(total.overall[other] === null
            ? []
            : [
                {
                  term: resultText.otherReading[other],
                  value: figureText(total.overall[other], noun),
                },
              ]),
          {
            term: resultText.anyNotSatisfied,
            value: <b>{bareText(total.anyNotSatisfied)}</b>,
          },
        ]}
      />
    </Card>
  )
}

/** Only a card is a household; of an open survey answers are counted, and households stand beside. */
function ParticipationCard({ result, total }: { result: Result; total: Shown }) {
  const { received, households, survey } = result
  return (
    <Card title={resultText.participation}>
      {survey.access === 'card' && households !== null ? (
        <BigFraction part={received} whole={households} noun="hộ" decimals={2} />
      ) : (
        <p class="big-fraction">
          <span>
            <strong>{formatCount(received)}</strong>
            <span class="big-whole"> {resultText.answers}</span>
          </span>
        </p>
      )}
      {survey.access === 'open' && (
        <p class="note">
          {households === null
            ? resultText.householdsUnknown
            : resultText.ofHouseholds(formatPercent(received, households), formatCount(households))}
        </p>
      )}
      <Facts items={countsOf(result, total)} />
    </Card>
  )
}

function countsOf({ received, opened, setAside }: Result, total: Shown): Fact[] {
  const facts = [
    { term: resultText.valid, count: total.valid, always: true },
    { term: resultText.invalid, count: total.received - total.valid, always: true },
    { term: resultText.inTheBox, count: received - opened, always: false },
    { term: resultText.repeated, count: setAside.repeated, always: false },
    { term: resultText.unreadable, count: setAside.unreadable, always: false },
  ]
  return facts
    .filter(({ count, always }) => always || count > 0)
    .map(({ term, count }) => ({ term, value: formatCount(count) }))
}

/** Which villages came together: said wherever the modes are. */
function Meetings({ of: { villages } }: { of: Result }) {
  const held = villages.flatMap(({ name, meeting }) =>
    meeting ? `${name} (${resultText.present(formatCount(meeting.households))})` : [],
  )
  return held.length === 0 ? null : (
    <p class="note">
      {meetingMark}: {held.join(', ')}
    </p>
  )
}

/** How the answers were given. */
export function ModesOf({ counts }: { counts: Record<Mode, number> | null }) {
  if (counts === null) return <p class="note">{resultText.modesHidden}</p>
  const used = modes.filter((mode) => counts[mode] > 0)
  const all = used.reduce((sum, mode) => sum + counts[mode], 0)
  return (
    <>
      <Segments
        segments={used.map((mode) => ({
          tone: modeTones[mode],
          label: modeWords[mode],
          count: counts[mode],
          text: '',
        }))}
      />
      <Facts
        items={used.map((mode) => ({
          term: (
            <>
              <LegendKey tone={modeTones[mode]} />
              {modeWords[mode]}
            </>
          ),
          value: bareText({ kind: 'exact', count: counts[mode], of: all }),
        }))}
      />
    </>
  )
}

/** From one's own fingers to paper; told apart in grey print like the steps of satisfaction. */
export const modeTones: Record<Mode, SegmentTone> = {
  self: '5',
  plain: '4',
  teamPhone: '3',
  helped: '2',
  paper: 'none',
}
