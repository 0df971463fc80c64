import { formTemplateList, formTemplatePage } from '#shared/surveys/schema.ts'
import { found } from '../errors.ts'
import { accountEndpoint, type Endpoint } from '../http/endpoint.ts'
import { findTemplate, listTemplates } from './templates.ts'

// Templates hold nothing that anybody must not see: every account may read them.

export const formRoutes: Endpoint[] = [
  accountEndpoint(
    {
      method: 'get',
      path: '/api/form-templates',
      summary: 'Forms to begin a survey with',
      reply: formTemplateList,
    },
    async ({ ctx }) => ({ templates: await listTemplates(ctx.db) }),
  ),
  accountEndpoint(
    {
      method: 'get',
      path: '/api/form-templates/:id',
      summary: 'A form template with its questions',
      reply: formTemplatePage,
    },
    async ({ ctx, params }) => found(await findTemplate(ctx.db, params.id)),
  ),
]
