import type { VillageCollection } from '#shared/collection/schema.ts'
import { formatCount, formatInstant } from '#shared/format.ts'
import type { Survey } from '#shared/surveys/schema.ts'
import { readCollection } from '../collection/api.ts'
import { Loaded } from '../Loaded.tsx'
import { useLoad } from '../load.ts'
import { minutesText, villageCountMinutesText } from '../messages/minutes.ts'
import { Letterhead, Signatures } from './Letterhead.tsx'
import { awayLines, Lines } from './MinutesTables.tsx'
import { Paper } from './Paper.tsx'
import type { SheetProps } from './props.ts'
import { Seal } from './Seal.tsx'
import { VillagePapers } from './VillagePapers.tsx'

type Counted = VillageCollection & { count: NonNullable<VillageCollection['count']> }

/** Signed when a village is counted before the others: how many, and the marks by which its result is held to this day. */
export function VillageCountSheet({ page: { survey, boxKeyHolder } }: SheetProps) {
  const desk = useLoad(survey.slug, (signal) => readCollection(survey.slug, signal))
  return (
    <Loaded of={desk} lines={8}>
      {({ villages }) => (
        <VillagePapers
          villages={villages.filter((one): one is Counted => one.count !== null)}
          idOf={({ id }) => id}
          nameOf={({ name }) => name}
        >
          {(village) => (
            <VillageCount
              key={village.id}
              survey={survey}
              village={village}
              isHeld={boxKeyHolder === 'held'}
            />
          )}
        </VillagePapers>
      )}
    </Loaded>
  )
}

interface VillageCountProps {
  survey: Survey
  village: Counted
  /** The key is on paper. */
  isHeld: boolean
}

function VillageCount({ survey, village, isHeld }: VillageCountProps) {
  const { at, answers, valid, answersRoot, event } = village.count
  const { households, selected, issued, used, received, missing } = village.figures
  const count = (value: number | null) => (value === null ? '–' : formatCount(value))
  return (
    <Paper
      label={`${villageCountMinutesText.title}, ${village.name}`}
      kind="flow"
      look="letter"
      unit={survey.unit}
    >
      <Letterhead
        survey={survey}
        title={villageCountMinutesText.title}
        about={minutesText.about(village.name, survey.title)}
        numbered="minutes"
      />
      <p>{villageCountMinutesText.when(formatInstant(at), isHeld)}</p>
      <h2>{villageCountMinutesText.numbersTitle}</h2>
      <Lines
        of={[
          [minutesText.households, count(households)],
          [minutesText.selected, count(selected)],
          [minutesText.issued, count(issued)],
          [minutesText.used, count(used)],
          [minutesText.received, count(received)],
          [minutesText.missing, count(missing)],
          ...awayLines(village.closing?.away),
          [villageCountMinutesText.answers, count(answers)],
          [minutesText.valid, count(valid)],
          [minutesText.invalid, count(answers - valid)],
        ]}
      />
      {village.closing?.explanation && (
        <p>
          {minutesText.explanation} {village.closing.explanation}
        </p>
      )}
      <p>{villageCountMinutesText.sealed}</p>
      <h2>{villageCountMinutesText.rootTitle}</h2>
      <p class="letter-hash">{answersRoot}</p>
      <p>{villageCountMinutesText.rootNote}</p>
      <Seal
        head={event}
        title={villageCountMinutesText.sealTitle}
        words={villageCountMinutesText.event}
      />
      <Signatures of={minutesText.signers} />
    </Paper>
  )
}
