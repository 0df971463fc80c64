import type { Answer, Survey } from './answers.ts'
import { dayIn, type Json, type JsonObject } from './canonical.ts'
import { countAll, noAnswers, receivedIn, type Tally } from './tally.ts'

// What was taken out of the result after the count, by events that stand and were not taken back.

export interface Stack {
  id: string
  villageId: string
  number: number
  on: Json
  reason: Json
  tally: Tally
}

export interface Taken {
  /** By village, when and why. */
  villages: ReadonlyMap<string, JsonObject>
  /** By their numbers. */
  stacks: readonly Stack[]
  /** Without either. */
  counting: Tally
  /** A village without the stacks taken out of it. */
  restOf(village: string): Tally
}

/** Reads the events and counts what is left. */
export function takenOut(survey: Survey, answers: readonly Answer[]): Taken {
  const villages = new Map<string, JsonObject>()
  const stacks = new Map<string, Omit<Stack, 'tally'>>()
  for (const { kind, at, payload } of survey.events) {
    if (kind !== 'void' && kind !== 'undoVoid') continue
    const { village, stack, number, reason } = payload
    const said = { on: dayIn(at), reason: reason as Json }
    const id = String(stack)
    if (stack === undefined && kind === 'void') villages.set(String(village), said)
    else if (stack === undefined) villages.delete(String(village))
    else if (kind === 'undoVoid') stacks.delete(id)
    else stacks.set(id, { id, villageId: String(village), number: Number(number), ...said })
  }
  const sumOf = (own: Answer[]) => countAll(survey.forms, own)
  const left = answers.filter(({ stack }) => stack === undefined || !stacks.has(stack))
  const inVillage = (list: readonly Answer[], id: string) =>
    list.filter(({ village }) => (village ?? 'other') === id)
  const counting = left.filter(({ village }) => !villages.has(village ?? ''))
  return {
    villages,
    stacks: [...stacks.values()]
      .map((one) => {
        const own = answers.filter(({ stack }) => stack === one.id)
        return { ...one, tally: sumOf(own).get('all') as Tally }
      })
      .sort((a, b) => a.number - b.number),
    counting: sumOf(counting).get('all') as Tally,
    restOf: (village) => sumOf(inVillage(left, village)).get(village) ?? noAnswers(),
  }
}

/** As the result lists them; nothing where there is none. */
export function asPublished(stacks: readonly Stack[]) {
  if (stacks.length === 0) return {}
  return {
    voidedStacks: stacks.map(({ villageId, number, on, reason, tally }) => {
      return { villageId, number, received: receivedIn(tally), on, reason }
    }),
  }
}
