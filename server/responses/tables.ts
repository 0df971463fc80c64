declare module '../database/schema.ts' {
  interface Tables {
    boxKey: BoxKeyTable
    boxEntry: BoxEntryTable
    spent: SpentTable
    countedAnswer: CountedAnswerTable
    answerText: AnswerTextTable
  }
}

export interface BoxKeyTable {
  surveyId: string
  /** `server`: the private half lies in KEYDIR; `held`: it has left the server on paper. */
  holder: 'server' | 'held'
  publicKey: Uint8Array
  /** When the private half, the pepper and with them every way back were destroyed. */
  destroyedAt: string | null
}

/** A sealed answer. No time, no order, no address: the box says nothing before it is opened. */
export interface BoxEntryTable {
  id: string
  surveyId: string
  /** Null: "khác / không có trong danh sách". */
  villageId: string | null
  sealed: Uint8Array
}

/** What has been used up, as two keyed hashes: enough to answer a retry, too little to find an answer, even with the pepper. */
export interface SpentTable {
  surveyId: string
  tokenMac: Uint8Array
  contentMac: Uint8Array
}

/** An answer after the count, by its leaf and without its free texts. */
export interface CountedAnswerTable {
  surveyId: string
  /** Hex SHA-256(0x00 ‖ record). */
  leaf: string
  /** Canonical JSON (shared/responses/canonical.ts). */
  record: string
}

export interface AnswerTextTable {
  surveyId: string
  textHash: string
  questionKey: string
  villageId: string | null
  body: string
}
