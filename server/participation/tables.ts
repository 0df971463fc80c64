declare module '../database/schema.ts' {
  interface Tables {
    cardRelease: CardReleaseTable
    printJob: PrintJobTable
    card: CardTable
    cardWithdrawal: CardWithdrawalTable
    redemption: RedemptionTable
    usedCardReport: UsedCardReportTable
    householdDraw: HouseholdDrawTable
  }
}

/** The number that says which households are asked, entered by the upper body once it is public. */
export interface HouseholdDrawTable {
  surveyId: string
  seed: string
  at: string
  by: string
}

/** So many cards may be printed for a village: `first` up to its households, `reissue` beyond them. */
export interface CardReleaseTable {
  id: string
  surveyId: string
  villageId: string
  kind: 'first' | 'reissue'
  cards: number
  reason: string | null
  at: string
  by: string
}

export interface PrintJobTable {
  id: string
  surveyId: string
  villageId: string
  /** Serials run from here without a gap. */
  firstSerial: number
  cards: number
  witnesses: string
  /** How often its codes were taken to a printer. */
  prints: number
  /** The codes, sealed under a key in KEYDIR; null when the job has ended. */
  sealed: Uint8Array | null
  at: string
  by: string
  endedAt: string | null
}

/** A card that exists. Which household drew it stands nowhere. */
export interface CardTable {
  surveyId: string
  serial: number
  villageId: string
  /** HMAC(card pepper, survey ‖ digits): the code itself is kept nowhere. */
  codeMac: Uint8Array
}

export interface CardWithdrawalTable {
  surveyId: string
  serial: number
  kind: 'voided' | 'returned'
  reason: string | null
  at: string
  by: string
}

/** A card that was used. No time: that would tell who stood at the gate. */
export interface RedemptionTable {
  surveyId: string
  codeMac: Uint8Array
  villageId: string
  /** HMAC(card pepper, blinded token): a retry is known by it. */
  blindedMac: Uint8Array
}

export interface UsedCardReportTable {
  surveyId: string
  codeMac: Uint8Array
  villageId: string
}
