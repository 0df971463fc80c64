import { formatCount, formatDay } from '#shared/format.ts'
import type { DrawPage } from '#shared/participation/schema.ts'
import type { Survey } from '#shared/surveys/schema.ts'
import { readDraw } from '../cards/api.ts'
import { Loaded } from '../Loaded.tsx'
import { useLoad } from '../load.ts'
import { drawText } from '../messages/draw.ts'
import { Empty } from '../ui/Waiting.tsx'
import { Letterhead, Signatures } from './Letterhead.tsx'
import { Paper } from './Paper.tsx'
import type { SheetProps } from './props.ts'
import { VillagePapers } from './VillagePapers.tsx'

/** The households of a village that were drawn, by their numbers in its list, and how to draw them again. */
export function DrawSheet({ page: { survey } }: SheetProps) {
  const load = useLoad(survey.slug, (signal) => readDraw(survey.slug, signal))
  return (
    <Loaded of={load} lines={8}>
      {(draw) =>
        draw.drawn === null ? (
          <Empty title={drawText.sheetNotYet} />
        ) : (
          <VillagePapers
            villages={draw.villages}
            idOf={({ villageId }) => villageId}
            nameOf={({ name }) => name}
          >
            {(village) => (
              <Drawn
                key={village.villageId}
                {...{ survey, draw, village }}
                seed={draw.drawn?.seed ?? ''}
              />
            )}
          </VillagePapers>
        )
      }
    </Loaded>
  )
}

interface DrawnProps {
  survey: Survey
  draw: DrawPage
  village: DrawPage['villages'][number]
  seed: string
}

function Drawn({ survey, draw: { plan }, village, seed }: DrawnProps) {
  const { name, villageId, numbers, selected, households } = village
  return (
    <Paper label={drawText.sheetLabel(name)} kind="flow" look="letter" unit={survey.unit}>
      <Letterhead
        survey={survey}
        title={drawText.sheetTitle}
        about={drawText.sheetAbout(name, survey.title)}
      />
      <p>{drawText.sheetCount(formatCount(selected), formatCount(households))}</p>
      <ol class="drawn-numbers" aria-label={drawText.sheetLabel(name)}>
        {numbers.map((number) => (
          <li key={number}>{number}</li>
        ))}
      </ol>
      <p>{drawText.sheetSeed(seed, plan.seedSource, formatDay(plan.seedOn))}</p>
      <p>{drawText.sheetRule}</p>
      <p class="drawn-line">{drawText.sheetLine(survey.slug, villageId, seed)}</p>
      <Signatures of={drawText.sheetSigners} />
    </Paper>
  )
}
