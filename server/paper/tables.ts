declare module '../database/schema.ts' {
  interface Tables {
    paperStack: PaperStackTable
    paperPass: PaperPassTable
    paperCard: PaperCardTable
    paperBallot: PaperBallotTable
    paperSettlement: PaperSettlementTable
  }
}

/** Cards and ballots out of the two boxes of a village, worked off together. */
export interface PaperStackTable {
  id: string
  surveyId: string
  villageId: string
  /** From 1 within the survey. */
  number: number
  /** JSON of a HandCount (shared/paper/schema.ts): what the minutes say. */
  handCount: string
  at: string
  by: string
  /** From here on its ballots lie in the box, and the numbers below are known. */
  finishedAt: string | null
  finishedBy: string | null
  /** Why what was keyed is not what the minutes say. */
  explanation: string | null
  cards: number | null
  valid: number | null
  blank: number | null
  overallTwice: number | null
  notIssued: number | null
  /** Thrown away before it was finished: its cards are unused again. */
  droppedAt: string | null
  droppedBy: string | null
  droppedReason: string | null
}

/** One reading of all ballots by one account. */
export interface PaperPassTable {
  stackId: string
  /** 1 or 2 */
  pass: number
  at: string
  by: string
  finishedAt: string | null
}

/** A surrendered card of an unfinished stack. */
export interface PaperCardTable {
  surveyId: string
  codeMac: Uint8Array
  stackId: string
}

/** A keyed ballot of an unfinished stack; with the stack it goes into the box and ends here. */
export interface PaperBallotTable {
  stackId: string
  pass: number
  /** Made by the browser, so that sending it again is no second ballot. */
  id: string
  /** Place in the pile, from 1. */
  position: number
  /** JSON of a BallotContent (shared/paper/schema.ts). */
  content: string
}

/** What stands where the two readings differ. */
export interface PaperSettlementTable {
  stackId: string
  /** Places of the two readings; 0 where one has none. */
  first: number
  second: number
  /** Null: there is no such ballot. */
  content: string | null
  at: string
  by: string
}
