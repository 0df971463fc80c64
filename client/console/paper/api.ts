import type {
  BallotContent,
  FinishedStack,
  HandCount,
  NewStack,
  PaperDesk,
  Settlement,
  StackView,
} from '#shared/paper/schema.ts'
import { read, write } from '../api.ts'

export function readDesk(slug: string, signal?: AbortSignal): Promise<PaperDesk> {
  return read(stacks(slug), signal)
}

export function openStack(slug: string, given: NewStack): Promise<StackView> {
  return write('POST', stacks(slug), given)
}

/** One stack of one survey. */
export interface StackPlace {
  slug: string
  stackId: string
}

export function readStack(place: StackPlace, signal?: AbortSignal): Promise<StackView> {
  return read(at(place), signal)
}

export function correctHandCount(place: StackPlace, given: HandCount): Promise<StackView> {
  return write('PUT', at(place, '/hand-count'), given)
}

export function scanCard(place: StackPlace, code: string): Promise<StackView> {
  return write('POST', at(place, '/cards'), { code })
}

export function takeOutCard(place: StackPlace, code: string): Promise<StackView> {
  return write('POST', at(place, '/card-removals'), { code })
}

/** One reading of a stack. */
export interface PassPlace extends StackPlace {
  pass: 1 | 2
}

export function keyBallot(
  place: PassPlace,
  { id, position, content }: { id: string; position: number; content: BallotContent },
): Promise<unknown> {
  return write('PUT', ballotAt(place, id), { position, content })
}

export function unkeyBallot(place: PassPlace, id: string): Promise<unknown> {
  return write('DELETE', ballotAt(place, id))
}

export function endPass(place: PassPlace, ballots: number): Promise<StackView> {
  return write('PUT', at(place, `/passes/${place.pass}/end`), { ballots })
}

export function settle(place: StackPlace, given: Settlement): Promise<StackView> {
  return write('POST', at(place, '/settlements'), given)
}

export function finishStack(place: StackPlace, given: FinishedStack): Promise<StackView> {
  return write('PUT', at(place, '/end'), given)
}

export function dropStack(place: StackPlace, reason: string): Promise<StackView> {
  return write('PUT', at(place, '/drop'), { reason })
}

function ballotAt(place: PassPlace, id: string): string {
  return at(place, `/passes/${place.pass}/ballots/${encodeURIComponent(id)}`)
}

function at({ slug, stackId }: StackPlace, rest = ''): string {
  return `${stacks(slug)}/${encodeURIComponent(stackId)}${rest}`
}

function stacks(slug: string): string {
  return `/api/surveys/${encodeURIComponent(slug)}/paper-stacks`
}
