import { useState } from 'preact/hooks'
import { formatCount } from '#shared/format.ts'
import type { CardStock, PrintedCards } from '#shared/participation/schema.ts'
import type { SurveyPage } from '#shared/surveys/schema.ts'
import { Loaded } from '../Loaded.tsx'
import { useLoad } from '../load.ts'
import { usePathPart } from '../location.ts'
import { cardsText } from '../messages/cards.ts'
import { surveysText } from '../messages/surveys.ts'
import { CardSheets } from '../prints/CardSheets.tsx'
import { readSurvey } from '../surveys/api.ts'
import { Button } from '../ui/Button.tsx'
import { Section } from '../ui/Card.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { endPrintJob, printCards, readCards } from './api.ts'
import { Draw, useDraw } from './Draw.tsx'
import { StockTable } from './StockTable.tsx'

/** The cards of a survey: the upper level releases them, the commune prints them, both see what is used. */
export function CardsPage() {
  const slug = usePathPart('slug')
  const survey = useLoad(slug, (signal) => readSurvey(slug, signal))
  const stock = useLoad(slug, (signal) => readCards(slug, signal))
  return (
    <Page>
      <PageTitle
        title={cardsText.title}
        back={{ href: `/console/surveys/${slug}`, label: surveysText.survey }}
      />
      <Loaded of={survey} lines={4}>
        {(page) => (
          <Loaded of={stock} lines={6}>
            {(cards) => <Known page={page} cards={cards} onDone={stock.set} />}
          </Loaded>
        )}
      </Loaded>
    </Page>
  )
}

function Known({ page, cards, onDone }: Omit<JobsProps, 'stock'> & { cards: CardStock }) {
  const { slug } = page.survey
  const chosen = page.counting.selection !== 'all' && page.survey.opensOn !== null
  const draw = useDraw(slug, chosen)
  const ready = !chosen || (draw.data?.drawn ?? null) !== null
  return (
    <>
      {chosen && <Draw slug={slug} of={draw} />}
      <StockTable
        slug={slug}
        stock={cards}
        mayRelease={cards.mayRelease && ready}
        onDone={onDone}
      />
      {cards.mayPrint && <Jobs page={page} stock={cards} onDone={onDone} />}
    </>
  )
}

interface JobsProps {
  page: SurveyPage
  stock: CardStock
  onDone: (stock: CardStock) => void
}

function Jobs({ page, stock, onDone }: JobsProps) {
  const { slug } = page.survey
  const [printed, setPrinted] = useState<PrintedCards>()
  const [failed, setFailed] = useState(false)
  const fail = () => setFailed(true)
  const jobs = stock.jobs.filter(({ openUntil }) => openUntil !== null)
  const end = (jobId: string) =>
    endPrintJob(slug, jobId).then((left) => {
      setPrinted(undefined)
      onDone(left)
    }, fail)
  if (jobs.length === 0) return null
  return (
    <Section title={cardsText.jobs}>
      {failed && <Notice tone="problem" title={cardsText.failed} announced />}
      {jobs.map(({ id, villageName, cards }) => (
        <p key={id}>
          {cardsText.job(villageName, formatCount(cards))}{' '}
          <Button onClick={() => void printCards(slug, id).then(setPrinted, fail)}>
            {cardsText.openSheets}
          </Button>{' '}
          <Button onClick={() => void end(id)}>{cardsText.end}</Button>
        </p>
      ))}
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
