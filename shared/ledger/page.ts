/** What the public page of a survey's ledger shows. */
export interface LedgerPage {
  slug: string
  /** base64url of the Ed25519 key that signs receipts and events. */
  ledgerKey: string
  title: string
  unitName: string
  demo: boolean
  /** Of a unit for training. */
  training: boolean
  /** Answered by household cards, whose tokens stand in a list of their own. */
  cards: boolean
  /** The box was opened for the last time: receipts can be looked up. */
  counted: boolean
  /** The result is public. */
  announced: boolean
  /** Newest first. */
  events: PageEvent[]
}

export interface PageEvent {
  height: number
  /** Calendar day in Asia/Ho_Chi_Minh. */
  on: string
  kind: string
  /** Of a count: answers counted now. */
  answers?: number
  /** Of the count of a village's cards: how many were used, and reported as used by somebody else. */
  used?: number
  reports?: number
  /** The stack of paper ballots, by its number. */
  stack?: number
  /** What it is about; small villages are counted together. */
  villages?: string[]
  reason?: string
  hash: string
}
