declare module '../database/schema.ts' {
  interface Tables {
    formTemplate: FormTemplateTable
    formDraft: FormDraftTable
    formVersion: FormVersionTable
  }
}

export interface FormTemplateTable {
  id: string
  /** Null: comes with the program. */
  ownerUnitId: string | null
  title: string
  /** JSON array of levels. */
  unitLevels: string
  /** JSON of a FormDocument. */
  document: string
  /** JSON: status, period, confidence, source, evidence. */
  origin: string
  position: number
}

export interface FormDraftTable {
  surveyId: string
  document: string
  /** Grows with every save: two people who edit at once are told. */
  revision: number
  updatedAt: string
  updatedBy: string
}

/** What was published, word for word. Never updated. */
export interface FormVersionTable {
  surveyId: string
  number: number
  document: string
  documentHash: string
  publishedAt: string
}
