import type { CardStock } from '#shared/participation/schema.ts'
import { Loaded } from '../Loaded.tsx'
import { useLoad } from '../load.ts'
import { usePathPart } from '../location.ts'
import { cardsText } from '../messages/cards.ts'
import { surveysText } from '../messages/surveys.ts'
import { readSurvey } from '../surveys/api.ts'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { readCards } from './api.ts'
import { Draw, useDraw } from './Draw.tsx'
import { Jobs, type JobsProps } from './Jobs.tsx'
import { StockTable } from './StockTable.tsx'
import { Withdrawal } from './Withdrawal.tsx'
import './cards.css'

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
  const usable = page.survey.state === 'open' || page.survey.state === 'closed'
  const mayPrint = cards.mayPrint && usable
  const anyPrinted = cards.villages.some(({ printed }) => printed > 0)
  return (
    <>
      {chosen && <Draw slug={slug} of={draw} />}
      <StockTable
        slug={slug}
        stock={cards}
        mayRelease={cards.mayRelease && usable && ready}
        mayPrint={mayPrint}
        onDone={onDone}
      />
      <Jobs page={page} stock={cards} onDone={onDone} />
      {mayPrint && anyPrinted && <Withdrawal slug={slug} onDone={onDone} />}
    </>
  )
}
