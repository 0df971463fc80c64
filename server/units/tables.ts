import type { Level } from '#shared/units/schema.ts'

declare module '../database/schema.ts' {
  interface Tables {
    unit: UnitTable
    unitVersion: UnitVersionTable
    unitSuccessor: UnitSuccessorTable
    householdCount: HouseholdCountTable
  }
}

export interface UnitTable {
  id: string
  level: Level
  /** 1: counted nowhere. */
  training: number
}

/** What a unit is called and where it belongs, from `validFrom` until the day before `validUntil`. */
export interface UnitVersionTable {
  unitId: string
  validFrom: string
  validUntil: string | null
  parentId: string | null
  code: string | null
  kind: string
  name: string
  fullName: string
  /** Folded for searching without accents. */
  searchName: string
  /** Order among siblings. */
  position: number
  /** The document by which it became so; null for what was there at the start. */
  legalBasis: string | null
}

export interface UnitSuccessorTable {
  unitId: string
  successorId: string
  changedOn: string
  legalBasis: string
}

/** How many households a village has; the newest is `current`, older ones stay. */
export interface HouseholdCountTable {
  id: string
  unitId: string
  households: number
  source: string
  countedOn: string
  recordedAt: string
  recordedBy: string
  /** By the level above; null: not yet. */
  confirmedAt: string | null
  confirmedBy: string | null
  current: number
}
