import type { QuestionMeaning } from './questions.ts'
import { sumTallies, type Tally } from './tally.ts'
import {
  type Check,
  checksOf,
  checkTurnout,
  conclude,
  type ResultRule,
  type Turnout,
  type TurnoutCheck,
  type Verdict,
} from './verdict.ts'

// A district's campaign has a result of its own: the overall share of all answers added, and every
// commune × every content. No commune's rate is ever averaged with another's.

export interface CampaignMember {
  /** The commune's unit id. */
  id: string
  tally: Tally
  turnout: Turnout
  villages: readonly (Turnout & { id: string })[]
}

export interface CampaignRow {
  id: string
  turnout: Turnout
  /** The commune's own overall share; the campaign's conclusion doesn't rest on it. */
  overall: Check
  /** One per content, in the order of the form. */
  cells: Check[]
}

export interface CampaignResult {
  tally: Tally
  turnout: Turnout
  /** Overall and per content, over all communes. Only 'overall' is decisive here. */
  checks: Check[]
  rows: CampaignRow[]
  /** Communes and villages below the minimum participation. */
  belowMinimum: TurnoutCheck[]
  verdict: Verdict['verdict']
}

/** The result of the communes of a campaign together; their order makes no difference to a number. */
export function campaignResult(
  members: readonly CampaignMember[],
  questions: readonly QuestionMeaning[],
  rule: ResultRule,
): CampaignResult {
  const tally = sumTallies(members.map((member) => member.tally))
  const turnout = {
    answered: members.reduce((sum, member) => sum + member.turnout.answered, 0),
    asked: members.reduce((sum, member) => sum + member.turnout.asked, 0),
  }
  const checks = checksOf(tally, questions, rule, turnout.asked)
  const rows = members.map((member) => rowOf(member, questions, rule))
  const belowMinimum = members.flatMap((member) =>
    checkTurnout([{ id: member.id, ...member.turnout }, ...member.villages], rule.minimum).filter(
      ({ ok }) => !ok,
    ),
  )
  const decisive = [
    ...checks.filter(({ id }) => id === 'overall'),
    ...rows.flatMap((row) => row.cells),
  ]
  const verdict = belowMinimum.length > 0 ? 'notCountable' : conclude(tally, decisive).verdict
  return { tally, turnout, checks, rows, belowMinimum, verdict }
}

function rowOf(
  member: CampaignMember,
  questions: readonly QuestionMeaning[],
  rule: ResultRule,
): CampaignRow {
  const [overall, ...cells] = checksOf(member.tally, questions, rule, member.turnout.asked)
  if (!overall) throw new Error('checks always begin with the overall share')
  return { id: member.id, turnout: member.turnout, overall, cells }
}
