import { useState } from 'preact/hooks'
import { formatCount, formatInstant } from '#shared/format.ts'
import type { CardStock, PrintedCards, PrintJob } from '#shared/participation/schema.ts'
import type { SurveyPage } from '#shared/surveys/schema.ts'
import { asApiError } from '../load.ts'
import { cardsText } from '../messages/cards.ts'
import { sentenceFor } from '../messages/reasons.ts'
import { CardSheets } from '../prints/CardSheets.tsx'
import { Button } from '../ui/Button.tsx'
import { Section } from '../ui/Card.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { endPrintJob, printCards, readCards } from './api.ts'

export interface JobsProps {
  page: SurveyPage
  stock: CardStock
  onDone: (stock: CardStock) => void
}

/** Every print job with its witnesses; those whose codes are still there can be printed, and ended. */
export function Jobs({ page, stock: { jobs, mayPrint }, onDone }: JobsProps) {
  const { slug } = page.survey
  const [printed, setPrinted] = useState<PrintedCards>()
  const [problem, setProblem] = useState<string>()
  const [ending, setEnding] = useState<PrintJob>()
  const open = async (job: PrintJob) => {
    try {
      setProblem(undefined)
      setPrinted(await printCards(slug, job.id))
      onDone(await readCards(slug))
    } catch (reason) {
      setProblem(sentenceFor(asApiError(reason).reason))
    }
  }
  if (jobs.length === 0) return null
  return (
    <Section title={cardsText.jobs} note={cardsText.jobsNote}>
      {problem && <Notice tone="problem" title={problem} announced />}
      <Table
        caption={cardsText.jobs}
        captionHidden
        columns={[...facts, ...(mayPrint ? [actsColumn(open, setEnding)] : [])]}
        rows={jobs}
        rowKey={({ id }) => id}
        empty={null}
      />
      {ending && (
        <ConfirmDialog
          open
          title={cardsText.endTitle(ending.villageName)}
          confirm={cardsText.end}
          onConfirm={() =>
            endPrintJob(slug, ending.id).then((left) => {
              setPrinted(undefined)
              onDone(left)
            })
          }
          onClose={() => setEnding(undefined)}
        >
          <p>{cardsText.endText}</p>
        </ConfirmDialog>
      )}
      {printed && (
        <>
          <Button kind="primary" icon="print" onClick={() => window.print()}>
            {cardsText.printAgain}
          </Button>
          <CardSheets page={page} printed={printed} />
        </>
      )}
    </Section>
  )
}

const facts: Column<PrintJob>[] = [
  { key: 'village', title: cardsText.village, head: true, cell: ({ villageName }) => villageName },
  {
    ...{ key: 'serials', title: cardsText.serials },
    cell: ({ firstSerial, cards }) =>
      cardsText.stretch(String(firstSerial), String(firstSerial + cards - 1)),
  },
  {
    ...{ key: 'cards', title: cardsText.cards, numeric: true },
    cell: ({ cards }) => formatCount(cards),
  },
  { key: 'at', title: cardsText.madeAt, cell: ({ at }) => formatInstant(at) },
  { key: 'witnesses', title: cardsText.witnesses, cell: ({ witnesses }) => witnesses },
  {
    ...{ key: 'prints', title: cardsText.prints, numeric: true },
    cell: ({ prints }) => formatCount(prints),
  },
  {
    ...{ key: 'codes', title: cardsText.codes },
    cell: ({ openUntil }) =>
      openUntil === null ? cardsText.codesGone : cardsText.codesUntil(formatInstant(openUntil)),
  },
]

function actsColumn(
  open: (job: PrintJob) => Promise<void>,
  end: (job: PrintJob) => void,
): Column<PrintJob> {
  return {
    ...{ key: 'acts', title: cardsText.acts, titleHidden: true },
    cell: (job) =>
      job.openUntil !== null && (
        <div class="card-acts">
          <Button small onClick={() => void open(job)}>
            {cardsText.openSheets}
          </Button>
          <Button small onClick={() => end(job)}>
            {cardsText.end}
          </Button>
        </div>
      ),
  }
}
