declare module '../database/schema.ts' {
  interface Tables {
    villageMeeting: VillageMeetingTable
    reconciledVillage: ReconciledVillageTable
  }
}

/** "Họp thôn"; the newest that was not withdrawn marks the village's collection. */
export interface VillageMeetingTable {
  id: string
  surveyId: string
  villageId: string
  /** From 1: said again, it takes the place of the one before. */
  number: number
  heldOn: string
  place: string
  /** Households present. */
  households: number
  firstWitness: string
  secondWitness: string
  at: string
  by: string
  withdrawnAt: string | null
  withdrawnBy: string | null
  withdrawnReason: string | null
}

/** What stood when the box was opened. */
export interface ReconciledVillageTable {
  surveyId: string
  villageId: string
  /** JSON of Figures (shared/collection/differences.ts). */
  figures: string
}
