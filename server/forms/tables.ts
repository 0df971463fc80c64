import type { Generated } from 'kysely'
import type { Body } from '#shared/accounts/permissions.ts'

declare module '../database/schema.ts' {
  interface Tables {
    formTemplate: FormTemplateTable
    formDraft: FormDraftTable
    formVersion: FormVersionTable
    audioFile: AudioFileTable
  }
}

export interface FormTemplateTable {
  id: string
  /** Null: comes with the program. */
  ownerUnitId: string | null
  body: Body | null
  /** 1: a unit that takes it may only append sections of its own. */
  locked: number
  /** Grows with every save. */
  revision: number
  updatedAt: string | null
  updatedBy: string | null
  title: string
  /** JSON array of levels. */
  unitLevels: string
  /** JSON of a FormDocument. */
  document: string
  /** JSON: status, period, confidence, source, evidence. */
  origin: string
  position: number
  /** Null: offered. */
  deletedAt: Generated<string | null>
}

export interface FormDraftTable {
  surveyId: string
  document: string
  /** Grows with every save: two people who edit at once are told. */
  revision: number
  updatedAt: string
  updatedBy: string
  /** JSON of the FormDocument that came down locked; null where everything may be edited. */
  locked: string | null
}

/** What was published, word for word. Never updated. */
export interface FormVersionTable {
  surveyId: string
  number: number
  document: string
  documentHash: string
  publishedAt: string
  /** Null: published before this was kept; then it is the publication's. */
  publishedBy: Generated<string | null>
  /** Why the words were changed; null for the first version. */
  reason: Generated<string | null>
}

/** Never updated: the key is the hash of the content. */
export interface AudioFileTable {
  file: string
  type: string
  byteCount: number
  content: Uint8Array
  addedAt: string
}
