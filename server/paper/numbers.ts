import { withCard } from '#shared/paper/totals.ts'
import type { Reader } from '../database/schema.ts'
import { listStacks } from './stacks.ts'

/** What has come in on paper in a village, by the stacks that are finished; for reconciling and for the minutes. */
export interface PaperNumbers {
  villageId: string
  /** Stacks whose ballots lie in the box. */
  finished: number
  /** Stacks that are still worked on: nothing of them is in the numbers below. */
  unfinished: number
  /** Cards surrendered; a card without a ballot is used all the same. */
  cards: number
  /** Ballots taken out of the ballot box: the next four added up. */
  received: number
  valid: number
  blank: number
  overallTwice: number
  /** Without a card, and in no box. */
  notIssued: number
  /** Ballots put into the sealed box. */
  boxed: number
}

/** By village, those with any stack. Voids after the count are not taken off here: this is what came in. */
export async function paperNumbers(db: Reader, surveyId: string): Promise<PaperNumbers[]> {
  const byVillage = new Map<string, PaperNumbers>()
  for (const stack of await listStacks(db, surveyId)) {
    if (stack.stage === 'dropped') continue
    const { villageId } = stack
    const own = byVillage.get(villageId) ?? nothing(villageId)
    byVillage.set(villageId, own)
    if (stack.stage !== 'finished') {
      own.unfinished += 1
      continue
    }
    const totals = {
      valid: stack.valid ?? 0,
      blank: stack.blank ?? 0,
      overallTwice: stack.overallTwice ?? 0,
      notIssued: stack.notIssued ?? 0,
    }
    own.finished += 1
    own.cards += stack.cards ?? 0
    own.valid += totals.valid
    own.blank += totals.blank
    own.overallTwice += totals.overallTwice
    own.notIssued += totals.notIssued
    own.boxed += withCard(totals)
    own.received += withCard(totals) + totals.notIssued
  }
  return [...byVillage.values()]
}

function nothing(villageId: string): PaperNumbers {
  return {
    ...{ villageId, finished: 0, unfinished: 0, cards: 0, received: 0 },
    ...{ valid: 0, blank: 0, overallTwice: 0, notIssued: 0, boxed: 0 },
  }
}
