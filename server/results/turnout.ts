import type { Turnout } from '#shared/surveys/schema.ts'
import type { Reader } from '../database/schema.ts'
import { Refusal } from '../errors.ts'
import type { SurveyRecord } from '../surveys/find.ts'
import { askedIn } from '../surveys/places.ts'

// How many have answered, by village. While answers are being collected this is all there is to see: a
// result seen early is a result collected for.

/** @throws Refusal conflict wrong_state before the survey is published */
export async function turnoutOf(db: Reader, survey: SurveyRecord): Promise<Turnout> {
  const turnout = (await turnoutsOf(db, [survey.id])).get(survey.id)
  if (!turnout || survey.policy === null) throw new Refusal('conflict', 'wrong_state')
  return turnout
}

/** The turnouts of published surveys by survey id, in three statements however many they are. */
export async function turnoutsOf(db: Reader, surveyIds: string[]): Promise<Map<string, Turnout>> {
  if (surveyIds.length === 0) return new Map()
  const villages = await db
    .selectFrom('surveyVillage')
    .select(['surveyId', 'unitId', 'name', 'households', 'selected'])
    .where('surveyId', 'in', surveyIds)
    .orderBy('position')
    .execute()
  const received = await readReceived(db, surveyIds)
  const turnouts = new Map(surveyIds.map((id) => [id, emptyTurnout()]))
  for (const { surveyId, selected, households, ...village } of villages) {
    const asked = askedIn({ households, selected })
    turnouts.get(surveyId)?.villages.push({ ...village, ...asked, received: 0 })
  }
  for (const row of received) {
    const turnout = turnouts.get(row.surveyId)
    if (turnout) addReceived(turnout, row)
  }
  for (const turnout of turnouts.values()) {
    turnout.households = knownHouseholds(turnout.villages)
    const drawn = turnout.villages.flatMap(({ drawnFrom }) => drawnFrom ?? [])
    if (drawn.length > 0) turnout.drawnFrom = drawn.reduce((sum, count) => sum + count, 0)
  }
  return turnouts
}

interface Received {
  surveyId: string
  villageId: string | null
  answers: number
  waiting: number
}

/** One statement, so that an opening in between cannot be counted on both sides. */
async function readReceived(db: Reader, surveyIds: string[]): Promise<Received[]> {
  const rows = await db
    .selectFrom('boxEntry')
    .select((on) => [
      'surveyId',
      'villageId',
      on.fn.countAll<number>().as('answers'),
      on.lit<number>(1).as('waiting'),
    ])
    .where('surveyId', 'in', surveyIds)
    .groupBy(['surveyId', 'villageId'])
    .unionAll(
      db
        .selectFrom('tally')
        .select((on) => [
          'surveyId',
          on.fn<string | null>('nullif', ['scope', on.val('other')]).as('villageId'),
          'answers',
          on.lit<number>(0).as('waiting'),
        ])
        .where('surveyId', 'in', surveyIds)
        .where('scope', '!=', 'all'),
    )
    .execute()
  return rows.map(({ answers, waiting, ...row }) => {
    const count = Number(answers)
    return { ...row, answers: count, waiting: waiting === 1 ? count : 0 }
  })
}

function addReceived(turnout: Turnout, { villageId, answers, waiting }: Received): void {
  let village = turnout.villages.find(({ unitId }) => unitId === villageId)
  if (!village) {
    village = { unitId: villageId, name: otherName, households: null, received: 0 }
    turnout.villages.push(village)
  }
  village.received += answers
  turnout.received += answers
  turnout.waiting += waiting
}

const otherName = 'Khác / không có trong danh sách'

function emptyTurnout(): Turnout {
  return { villages: [], received: 0, households: null, waiting: 0 }
}

function knownHouseholds(villages: Turnout['villages']): number | null {
  const known = villages.flatMap(({ households }) => households ?? [])
  return known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0)
}
