import { dayOf } from '#shared/dates/days.ts'
import type { PageEvent } from '#shared/ledger/page.ts'
import type { listEventsOf } from './list.ts'

type Row = Awaited<ReturnType<typeof listEventsOf>>[number]

/** An event as the public page tells it: what happened, not every field. */
export function asPageEvent({ height, at, kind, payload, hash }: Row): PageEvent {
  const said: Record<string, unknown> = JSON.parse(payload)
  const { reason, used, reports, stack, number } = said
  const answers = kind === 'countVillage' ? said.n : said.answers
  const villages = (said.poured ?? [said.village]) as unknown[]
  return {
    ...{ height, on: dayOf(at), kind, hash: hash.slice(0, 16) },
    ...(typeof answers === 'number' && { answers }),
    ...(stack !== undefined && typeof number === 'number' && { stack: number }),
    ...(typeof used === 'number' && { used }),
    ...(typeof reports === 'number' && { reports }),
    ...(villages.every((one) => typeof one === 'string') && { villages }),
    ...(typeof reason === 'string' && { reason }),
  }
}
