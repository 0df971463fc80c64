import type {
  CardReissue,
  CardStock,
  CardWithdrawal,
  DrawPage,
  PrintedCards,
} from '#shared/participation/schema.ts'
import { read, write } from '../api.ts'

export function readCards(slug: string, signal?: AbortSignal): Promise<CardStock> {
  return read(at(slug, 'cards'), signal)
}

export function releaseCards(slug: string, villageId: string, cards: number): Promise<CardStock> {
  return write('POST', at(slug, 'card-releases'), { villageId, cards })
}

interface NewJob {
  villageId: string
  cards: number
  witnesses: string
}

export function openPrintJob(slug: string, job: NewJob): Promise<CardStock> {
  return write('POST', at(slug, 'print-jobs'), job)
}

/** The codes for the printer; every time is an event. */
export function printCards(slug: string, jobId: string): Promise<PrintedCards> {
  return write('POST', at(slug, `print-jobs/${jobId}/prints`))
}

export function endPrintJob(slug: string, jobId: string): Promise<CardStock> {
  return write('PUT', at(slug, `print-jobs/${jobId}/end`))
}

/** Only of a survey whose households are drawn. */
export function readDraw(slug: string, signal?: AbortSignal): Promise<DrawPage> {
  return read(at(slug, 'household-draw'), signal)
}

export function drawHouseholds(slug: string, seed: string): Promise<DrawPage> {
  return write('PUT', at(slug, 'household-draw'), { seed })
}

/** Cards instead of spoiled and lost ones. */
export function reissueCards(slug: string, cards: CardReissue): Promise<CardStock> {
  return write('POST', at(slug, 'card-reissues'), cards)
}

/** Takes cards out by their serials. */
export function withdrawCards(slug: string, cards: CardWithdrawal): Promise<CardStock> {
  return write('POST', at(slug, 'card-withdrawals'), cards)
}

function at(slug: string, rest: string): string {
  return `/api/surveys/${encodeURIComponent(slug)}/${rest}`
}
