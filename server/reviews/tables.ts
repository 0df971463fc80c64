declare module '../database/schema.ts' {
  interface Tables {
    explanation: ExplanationTable
  }
}

/** A question of the reviewing level and, once it has come, the answer of the unit. */
export interface ExplanationTable {
  id: string
  surveyId: string
  /** From 1. */
  number: number
  at: string
  by: string
  /** What it is about; the whole result without them. */
  villageId: string | null
  questionId: string | null
  question: string
  answeredAt: string | null
  answeredBy: string | null
  answer: string | null
}
