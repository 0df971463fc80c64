import { exportJob, exportList, newExport } from '#shared/exports/schema.ts'
import { found } from '../errors.ts'
import { accountEndpoint, type Endpoint } from '../http/endpoint.ts'
import { getExportFile, listExports, requestExport } from './jobs.ts'

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

export const exportRoutes: Endpoint[] = [
  accountEndpoint(
    {
      method: 'get',
      path: '/api/exports',
      summary: 'Files one has asked for, newest first',
      reply: exportList,
    },
    async ({ ctx, actor }) => ({ exports: await listExports(ctx, actor) }),
  ),
  accountEndpoint(
    {
      method: 'post',
      path: '/api/exports',
      summary: 'Ask for a file of a result, a campaign, the board or the services',
      body: newExport,
      reply: exportJob,
      status: 201,
    },
    async ({ ctx, actor, body }) => {
      const id = await requestExport(ctx, actor, body)
      return found((await listExports(ctx, actor)).find((job) => job.id === id))
    },
  ),
  accountEndpoint(
    {
      method: 'get',
      path: '/api/exports/:id/file',
      summary: 'A file of one’s own that is ready',
    },
    async ({ ctx, actor, params, http }) => {
      const { fileName, format, content } = await getExportFile(ctx, actor, params.id)
      http.header('Content-Type', types[format])
      http.header('Content-Disposition', `attachment; filename="${fileName}"`)
      http.header('Cache-Control', 'private, no-store')
      return http.body(Uint8Array.from(content))
    },
  ),
]
