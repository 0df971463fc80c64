import type { ResponseBody, ResponseReply } from '#shared/responses/schema.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../errors.ts'
import { phaseOf } from '../surveys/window.ts'
import { createThrottle, type Throttle } from '../throttle.ts'
import { type Ballot, type Contents, checkProof, makeBallot, readContents } from './ballot.ts'
import { createGathering } from './gather.ts'
import { acknowledge } from './receipts.ts'
import { type Outcome, storeGroup } from './store.ts'
import { findSurvey, forgetBoxes, knownBox, readBox, type SurveyBox } from './survey-box.ts'

// Where answers come in. Its promises: what is acknowledged is on the disk; the same answer sent again is
// the same answer; and nothing is kept or logged that ties a time, an order or an address to it.

export interface Taken {
  /** False: it had been stored before. */
  isNew: boolean
  reply: ResponseReply
}

/** Village halls and mobile networks share one address: generous, against machines only. */
const perAddress = { answers: 300, withinMs: 600_000 }
/** A commit costs as much as a hundred answers: worth waiting for those that are on their way. */
const groups = { largest: 256, room: 4096, patience: 16 }

interface Intake {
  store(ballot: Ballot): Promise<Outcome>
  throttle: Throttle
}

const intakes = new WeakMap<Context, Intake>()

/**
 * Takes an answer: to an open survey, or with the token of a card. `address` is used for throttling in memory and never kept.
 * @throws Refusal not_found, gone, invalid, conflict, too_many or unavailable; none of them was stored,
 * but for `unavailable` nobody knows: the phone sends the same again.
 */
export async function takeResponse(
  ctx: Context,
  slug: string,
  body: ResponseBody,
  address: string,
): Promise<Taken> {
  const box = await findBox(ctx, slug, body.version)
  const contents = contentsOf({ ...body, village: villageOf(box, body.village) })
  checkProof(box, contents)
  const intake = intakeOf(ctx)
  // A card is its own limit; whole villages answer from one hall.
  const visitor = box.access === 'open' ? `${box.surveyId} ${address}` : undefined
  if (visitor) intake.throttle.check(visitor)
  const id = Buffer.from(body.id, 'base64url')
  const token = contents.proof ? Buffer.from(contents.proof.token, 'base64url') : id
  const ballot = makeBallot(box, { token, id }, contents)
  const outcome = await intake.store(ballot)
  if (outcome === 'over') forgetBoxes(ctx)
  if (outcome === 'stored' && visitor) intake.throttle.add(visitor)
  refuse(outcome)
  return { isNew: outcome === 'stored', reply: acknowledge(ctx, slug, ballot.leaf) }
}

/**
 * Whether an answer fits its form, before a card is spent for it.
 * @throws Refusal not_found, gone or invalid, as `takeResponse`
 */
export async function checkResponse(ctx: Context, slug: string, body: ResponseBody): Promise<void> {
  const box = await findBox(ctx, slug, body.version)
  readContents(box, contentsOf({ ...body, village: villageOf(box, body.village) }))
}

/** Pages for phones name a village by its place in the list, which was frozen when the survey opened. */
function villageOf({ villageIds }: SurveyBox, given: string | null): string | null {
  if (given === null || villageIds.has(given) || !/^\d{1,4}$/.test(given)) return given
  return [...villageIds][Number(given)] ?? given
}

/** @throws Refusal invalid when of token and signature only one is there */
function contentsOf({ token, signature, id: _id, ...answer }: ResponseBody): Contents {
  if (token === undefined && signature === undefined) return answer
  if (token !== undefined && signature !== undefined) {
    return { ...answer, proof: { token, signature } }
  }
  const missing = token === undefined ? 'token' : 'signature'
  throw new Refusal('invalid', 'fields', { [missing]: 'required' })
}

function intakeOf(ctx: Context): Intake {
  const known = intakes.get(ctx)
  if (known) return known
  const intake: Intake = {
    store: createGathering((ballots) => storeOrRefuse(ctx, ballots), groups),
    throttle: createThrottle(perAddress.answers, perAddress.withinMs, ctx.now),
  }
  intakes.set(ctx, intake)
  return intake
}

/** A disk that is full or a database that is gone: told to the phone as "later", and to the operator as a fault. */
async function storeOrRefuse(ctx: Context, ballots: Ballot[]): Promise<Outcome[]> {
  try {
    return await storeGroup(ctx, ballots)
  } catch (error) {
    ctx.log.fault('answers could not be stored', error, { answers: ballots.length })
    throw new Refusal('unavailable', 'busy')
  }
}

async function findBox(ctx: Context, slug: string, version: number): Promise<SurveyBox> {
  const known = knownBox(ctx, slug)
  if (known?.versions.has(version)) return known
  const survey = await findSurvey(ctx.db, slug)
  const phase = survey ? phaseOf(survey, ctx.now()) : 'unknown'
  if (!survey || phase === 'unknown' || phase === 'over') throw closedDoor(phase)
  return readBox(ctx, survey)
}

function refuse(outcome: Outcome): void {
  if (outcome === 'other') throw new Refusal('conflict', 'answer_other_content')
  if (outcome === 'counted') throw new Refusal('gone', 'village_closed')
  if (outcome === 'unknown' || outcome === 'over') throw closedDoor(outcome)
}

function closedDoor(phase: string): Refusal {
  return phase === 'over'
    ? new Refusal('gone', 'survey_closed')
    : new Refusal('not_found', 'survey_not_open')
}
