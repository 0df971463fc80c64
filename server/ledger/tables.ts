declare module '../database/schema.ts' {
  interface Tables {
    ledgerEvent: LedgerEventTable
  }
}

export interface LedgerEventTable {
  height: number
  at: string
  kind: string
  subject: string
  /** Canonical JSON: exactly the bytes that were hashed. */
  payload: string
  previous: string
  hash: string
  signature: string
}
