declare module '../database/schema.ts' {
  interface Tables {
    villageKey: VillageKeyTable
  }
}

/** The public half of what signs a village's tokens; it stays when the private half is destroyed. */
export interface VillageKeyTable {
  surveyId: string
  villageId: string
  /** 256 bytes; the exponent is 65537. */
  modulus: Uint8Array
}
