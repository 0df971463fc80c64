declare module '../database/schema.ts' {
  interface Tables {
    auditEntry: AuditEntryTable
  }
}

export interface AuditEntryTable {
  id: string
  at: string
  accountId: string | null
  act: string
  unitId: string | null
  /** What was acted on, as `survey/<slug>`, `account/<id>` … */
  subject: string | null
  /** JSON: what changed, never a secret and never an answer. */
  detail: string
}
