declare module '../database/schema.ts' {
  interface Tables {
    withheldText: WithheldTextTable
    textSummary: TextSummaryTable
  }
}

/** A text that is kept, counted and not shown. */
export interface WithheldTextTable {
  surveyId: string
  textHash: string
  at: string
  by: string
  reason: string
}

/** What people wrote under one question, told by the reviewing level where there are too few to show. */
export interface TextSummaryTable {
  surveyId: string
  questionKey: string
  at: string
  by: string
  body: string
}
