declare module '../database/schema.ts' {
  interface Tables {
    exportJob: ExportJobTable
  }
}

/** A file that somebody has asked for: a job until `finishedAt` or `failedAt`. */
export interface ExportJobTable {
  id: string
  accountId: string
  /** JSON of what was asked for (shared/exports/schema.ts). */
  asked: string
  title: string
  fileName: string
  requestedAt: string
  /** A job that began long ago and did not end is begun again. */
  startedAt: string | null
  /** Percent. */
  progress: number
  finishedAt: string | null
  failedAt: string | null
  /** The closed reason of a refusal, or `fault`; null for those that failed before it was kept. */
  failedBecause: string | null
  byteCount: number | null
  /** Hex SHA-256 of the file. */
  hash: string | null
  content: Uint8Array | null
}
