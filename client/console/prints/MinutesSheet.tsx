import type { VillageCollection } from '#shared/collection/schema.ts'
import { formatCount, formatDay, formatPercent } from '#shared/format.ts'
import type { VillageStock } from '#shared/participation/schema.ts'
import type { ResultPage, ResultVillage } from '#shared/results/schema.ts'
import { readCards } from '../cards/api.ts'
import { readCollection } from '../collection/api.ts'
import { Loaded } from '../Loaded.tsx'
import { useLoad } from '../load.ts'
import { minutesText } from '../messages/minutes.ts'
import { useResult } from '../results/api.ts'
import { otherVillage } from '../results/VillagesTable.tsx'
import { Letterhead, Signatures } from './Letterhead.tsx'
import { awayLines, CardNumbers, Contents, type Line, Lines } from './MinutesTables.tsx'
import { Paper } from './Paper.tsx'
import type { SheetProps } from './props.ts'
import { Seal } from './Seal.tsx'
import { VillagePapers } from './VillagePapers.tsx'

/** What hangs in the village: what the disclosure policy lets be shown, and no signature. */
export function PostedMinutes(props: SheetProps) {
  return <Minutes {...props} kind="posted" />
}

/** What is signed and kept: the same figures with cards, differences and the mark that finds the event again. */
export function FileMinutes(props: SheetProps) {
  return <Minutes {...props} kind="file" />
}

type Kind = 'posted' | 'file'

function Minutes({ page: { survey }, kind }: SheetProps & { kind: Kind }) {
  const result = useResult(survey.slug)
  const cards = useLoad(survey.slug, (signal) => readCards(survey.slug, signal))
  const collection = useLoad(kind === 'file' ? survey.slug : null, (signal) =>
    readCollection(survey.slug, signal),
  )
  return (
    <Loaded of={result} lines={8}>
      {(of) => (
        <Loaded of={cards} lines={4}>
          {({ villages }) => (
            <VillagePapers
              villages={of.result.villages}
              idOf={({ unitId }) => unitId ?? otherVillage}
              nameOf={({ name }) => name}
            >
              {(village) => (
                <VillageMinutes
                  key={village.unitId}
                  of={of}
                  village={village}
                  stock={villages.find(({ villageId }) => villageId === village.unitId)}
                  collected={collection.data?.villages.find(({ id }) => id === village.unitId)}
                  kind={kind}
                />
              )}
            </VillagePapers>
          )}
        </Loaded>
      )}
    </Loaded>
  )
}

interface VillageMinutesProps {
  of: ResultPage
  village: ResultVillage
  stock: VillageStock | undefined
  /** Of the print that is kept. */
  collected: VillageCollection | undefined
  kind: Kind
}

function VillageMinutes({ of: page, village, stock, collected, kind }: VillageMinutesProps) {
  const { survey, sentences } = page.result
  const words = minutesText[kind]
  return (
    <Paper label={`${words.kind}, ${village.name}`} kind="flow" look="letter" unit={survey.unit}>
      <Letterhead
        survey={survey}
        title={words.title}
        about={minutesText.about(village.name, survey.title)}
        {...(kind === 'file' && { numbered: 'minutes' as const })}
      />
      <p>
        <i>{words.kind}.</i>{' '}
        {minutesText.period(formatDay(survey.opensOn), formatDay(survey.closesOn))}{' '}
        {survey.countedOn && minutesText.counted(formatDay(survey.countedOn))}
      </p>
      <h2>{minutesText.participationTitle}</h2>
      <Lines of={participation(village, stock)} />
      <h2>{minutesText.contentsTitle}</h2>
      <Contents village={village} questions={page.result.questions} />
      <p>
        <i>
          {sentences.formula} {sentences.smallGroups} {kind === 'file' && minutesText.fileNote}
        </i>
      </p>
      {kind === 'posted' ? (
        <p>{minutesText.object}</p>
      ) : (
        <>
          <h2>{minutesText.cardsTitle}</h2>
          <CardNumbers village={village} stock={stock} collected={collected} />
          <Seal head={page.ledgerHead} title={minutesText.sealTitle} />
          <Signatures of={minutesText.signers} />
        </>
      )}
    </Paper>
  )
}

/** Who took part is no secret, however few they were. */
function participation(
  { households, drawnFrom, received, shown, meeting, away }: ResultVillage,
  stock: VillageStock | undefined,
): Line[] {
  const issued = stock && stock.printed - stock.voided - stock.returned
  const count = (value: number | null | undefined) => (value == null ? '–' : formatCount(value))
  const lines: Line[] = [
    [minutesText.households, count(drawnFrom ?? households)],
    [minutesText.selected, count(households)],
    [minutesText.issued, count(issued)],
    [minutesText.received, count(received)],
    [minutesText.missing, count(issued === undefined ? undefined : issued - received)],
    ...awayLines(away),
    [minutesText.share, formatPercent(received, households ?? 0)],
  ]
  if (meeting) {
    const { heldOn, households: present } = meeting
    lines.push([minutesText.way, minutesText.meeting(formatDay(heldOn), formatCount(present))])
  }
  if (shown && shown.precision !== 'hidden') {
    lines.push([minutesText.valid, count(shown.valid)])
    lines.push([minutesText.invalid, count(received - shown.valid)])
  }
  return lines
}
