import type { ExportJob, ExportList, NewExport } from '#shared/exports/schema.ts'
import { read, write } from '../api.ts'
import { type Load, useLoad } from '../load.ts'

/** The files that one has asked for. */
export function useExports(): Load<ExportList> {
  return useLoad('/api/exports', (signal) => read<ExportList>('/api/exports', signal), {
    keep: true,
  })
}

export function requestExport(asked: NewExport) {
  return write<ExportJob>('POST', '/api/exports', asked)
}

/** Where the browser fetches a file that is ready. */
export function fileHref(id: string): string {
  return `/api/exports/${id}/file`
}
