declare module '../database/schema.ts' {
  interface Tables {
    roadMapGoal: RoadMapGoalTable
  }
}

/** What a province has set for a day. Of the rows of one day the highest number speaks. */
export interface RoadMapGoalTable {
  id: string
  unitId: string
  day: string
  /** From 1. */
  number: number
  /** Share of units that are to count by the end of the day; both null: the goal is taken back. */
  num: number | null
  den: number | null
  legalBasis: string
  at: string
  by: string
}
