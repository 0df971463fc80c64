declare module '../database/schema.ts' {
  interface Tables {
    boxOpening: BoxOpeningTable
    tally: TallyTable
    interimTally: InterimTallyTable
    countedToken: CountedTokenTable
  }
}

/** One opening of a box: a nightly batch of an open survey, or the count at the end (`final` = 1). */
export interface BoxOpeningTable {
  id: string
  surveyId: string
  villageId: string | null
  at: string
  /** Null: the clock. */
  by: string | null
  final: number
  /** How many answers came out of the box in this opening. */
  answers: number
  /** Of what was taken out: the very same answer under another id, counted once. */
  repeated: number
  /** Of what was taken out: could not be opened or read, and is not counted. */
  unreadable: number
  /** Merkle root, hex, over the leaves of the whole survey after this opening, sorted. */
  answersRoot: string
  tokensRoot: string | null
  tallyHash: string
  /** Hex; see `tallyHash` in tallies.ts. */
  tallySalt: string | null
}

export interface TallyTable {
  surveyId: string
  /** A village's unit id, `other` (not in the list), or `all`. */
  scope: string
  answers: number
  /** JSON of a Tally (shared/results/tally.ts). */
  counts: string
}

/** The whole of an open survey at a step of its nightly openings: what is shown before the count. */
export interface InterimTallyTable {
  surveyId: string
  answers: number
  /** JSON of a Tally. */
  counts: string
}

/** A token of a counted answer: proves its village, and that it was signed; not which answer it came with. */
export interface CountedTokenTable {
  surveyId: string
  /** Hex SHA-256(0x00 ‖ token). */
  tokenHash: string
  villageId: string
  token: Uint8Array
  signature: Uint8Array
}
