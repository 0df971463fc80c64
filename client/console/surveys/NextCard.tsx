import type { CollectionDesk } from '#shared/collection/schema.ts'
import { formatDay } from '#shared/format.ts'
import type { CardStock, VillageStock } from '#shared/participation/schema.ts'
import type { SurveyPage, Turnout } from '#shared/surveys/schema.ts'
import { includes } from '#shared/surveys/sight.ts'
import { leftOf } from '../collection/next.ts'
import { actWords, surveyText } from '../messages/survey.ts'
import { timetableText } from '../messages/timetable.ts'
import { Actions, ButtonLink } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Tag } from '../ui/Tag.tsx'
import { hrefOf, nextOf } from './next.ts'

interface NextCardProps {
  page: SurveyPage
  turnout?: Turnout | undefined
  /** Of a survey with cards. */
  stock?: CardStock | undefined
  collection?: CollectionDesk | undefined
}

/** What to do next, in a sentence, with the one main button of the page. */
export function NextCard({ page, turnout, stock, collection }: NextCardProps) {
  const next = nextOf(page, {
    now: new Date(),
    seesResults: includes(page.sight, 'result'),
    received: turnout?.received,
    households: turnout?.households,
    cards: stock && allOf(stock),
    collection: collection && standingOf(collection),
  })
  const { slug } = page.survey
  return (
    <Card title={surveyText.nextTitle}>
      <p>{next.text}</p>
      <Due entries={page.timetable} />
      {(next.main || next.others.length > 0) && (
        <Actions>
          {next.main && (
            <ButtonLink kind="primary" href={hrefOf(next.main, slug)}>
              {actWords[next.main]}
            </ButtonLink>
          )}
          {next.others.map((act) => (
            <ButtonLink key={act} href={hrefOf(act, slug)}>
              {actWords[act]}
            </ButtonLink>
          ))}
        </Actions>
      )}
    </Card>
  )
}

/** Villages that still collect or differ. */
function standingOf(desk: CollectionDesk) {
  const { collecting, differing, done } = leftOf(desk)
  return { left: collecting.length + differing.length, done }
}

/** Those of all villages together. */
function allOf({ villages }: CardStock) {
  const sum = (of: (village: VillageStock) => number) =>
    villages.reduce((total, village) => total + of(village), 0)
  return {
    allowed: sum(({ released, reissued }) => released + reissued),
    printed: sum(({ printed }) => printed),
  }
}

/** What has its turn, with its last day where one is laid down; late, it says so. */
function Due({ entries }: { entries: SurveyPage['timetable'] }) {
  const entry = entries.find(({ status }) => status === 'late' || status === 'now')
  if (!entry?.dueOn) return null
  return (
    <p class="cluster">
      <span>
        {timetableText.dueSentence(timetableText.parts[entry.part], formatDay(entry.dueOn))}
      </span>
      {entry.status === 'late' && <Tag tone="waiting">{timetableText.statuses.late}</Tag>}
    </p>
  )
}
