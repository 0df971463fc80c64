import type { VillageCollection } from '#shared/collection/schema.ts'
import { formatCount } from '#shared/format.ts'
import { Loaded } from '../Loaded.tsx'
import { useLoad } from '../load.ts'
import { usePathPart } from '../location.ts'
import { collectionText } from '../messages/collection.ts'
import { pageText } from '../messages/pages.ts'
import { Card, Cards, Facts } from '../ui/Card.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { Empty } from '../ui/Waiting.tsx'
import { readCollection } from './api.ts'
import { ClosePart } from './ClosePart.tsx'
import { CountPart } from './CountPart.tsx'
import './collection.css'
import { MeetingPart } from './MeetingPart.tsx'
import { MeetingTag } from './MeetingTag.tsx'
import type { VillageProps } from './props.ts'
import { StageTag } from './StageTag.tsx'

/** One village at the end of its collecting: what went out and came in, its meeting, its closing. */
export function VillagePage() {
  const slug = usePathPart('slug')
  const villageId = usePathPart('village')
  const desk = useLoad(slug, (signal) => readCollection(slug, signal))
  const village = desk.data?.villages.find(({ id }) => id === villageId)
  const back = { href: `/console/surveys/${slug}/collection`, label: collectionText.back }
  return (
    <Page>
      <PageTitle
        title={village?.name ?? collectionText.title}
        back={back}
        sub={village && <Sub village={village} />}
      />
      <Loaded of={desk} lines={8}>
        {(data) =>
          village ? (
            <Parts place={{ slug, villageId }} desk={data} village={village} onDone={desk.set} />
          ) : (
            <Empty title={pageText.notFoundTitle} />
          )
        }
      </Loaded>
    </Page>
  )
}

function Sub({ village: { stage, meeting } }: { village: VillageCollection }) {
  return (
    <span class="cluster">
      <StageTag stage={stage} />
      {meeting && <MeetingTag />}
    </span>
  )
}

function Parts(props: VillageProps) {
  const { village } = props
  return (
    <>
      <div class="village-cards">
        <Cards>
          <FiguresCard village={village} />
          <MeetingPart {...props} />
        </Cards>
      </div>
      <ClosePart {...props} key={`${village.stage} ${village.closing?.at}`} />
      <CountPart {...props} />
    </>
  )
}

function FiguresCard({ village: { figures } }: { village: VillageCollection }) {
  const { households, selected, issued, received, missing, phone, paper, reports } = figures
  const count = (value: number | null) => (value === null ? '–' : formatCount(value))
  const pair = (cards: number, answers: number) =>
    collectionText.pair(formatCount(cards), formatCount(answers))
  const strange = paper.blank + paper.overallTwice + paper.notIssued
  const parts = [paper.blank, paper.overallTwice, paper.notIssued].map(formatCount)
  const [blank = '', twice = '', notIssued = ''] = parts
  return (
    <Card title={collectionText.inTitle} look="section">
      <Facts
        items={[
          { term: collectionText.households, value: count(households) },
          { term: collectionText.selected, value: count(selected) },
          { term: collectionText.cardsOut, value: count(issued) },
          { term: collectionText.receivedLine, value: count(received) },
          { term: collectionText.missing, value: count(missing) },
          { term: collectionText.phoneLine, value: pair(phone.cards, phone.answers) },
          { term: collectionText.paperLine, value: pair(paper.cards, paper.boxed) },
          {
            term: collectionText.invalidLine,
            value:
              strange === 0
                ? count(0)
                : `${count(strange)} (${collectionText.invalidParts(blank, twice, notIssued)})`,
          },
          { term: collectionText.reports, value: count(reports) },
        ]}
      />
    </Card>
  )
}
