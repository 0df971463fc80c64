import {
  formTemplateList,
  formTemplatePage,
  newTemplate,
  templateSave,
} from '#shared/surveys/schema.ts'
import { mayThey, permit } from '../accounts/access.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Context } from '../context.ts'
import { found, Refusal } from '../errors.ts'
import { accountEndpoint, type Endpoint } from '../http/endpoint.ts'
import { copyTemplate, saveTemplate } from './own-templates.ts'
import { describeTemplate, findTemplate, listTemplates } from './templates.ts'

// Templates hold nothing that anybody must not see: every account may read them, and is offered those
// of its own units and of the units above.

export const formRoutes: Endpoint[] = [
  accountEndpoint(
    {
      method: 'get',
      path: '/api/form-templates',
      summary: 'Forms to begin a survey with',
      reply: formTemplateList,
    },
    async ({ ctx, actor }) => ({ templates: await listTemplates(ctx, actor) }),
  ),
  accountEndpoint(
    {
      method: 'post',
      path: '/api/form-templates',
      summary: 'Begin an own template as a copy of another one',
      body: newTemplate,
      reply: formTemplatePage,
      status: 201,
    },
    async ({ ctx, actor, body }) => {
      await permit(ctx, actor, 'templates.edit', body)
      return templatePage(ctx, actor, await copyTemplate(ctx, actor, body))
    },
  ),
  accountEndpoint(
    {
      method: 'get',
      path: '/api/form-templates/:id',
      summary: 'A form template with its questions',
      reply: formTemplatePage,
    },
    async ({ ctx, actor, params }) => templatePage(ctx, actor, params.id),
  ),
  accountEndpoint(
    {
      method: 'put',
      path: '/api/form-templates/:id',
      summary: 'Save an own template, and whether it is locked',
      body: templateSave,
      reply: formTemplatePage,
      maxBytes: 524_288,
    },
    async ({ ctx, actor, params, body }) => {
      const template = found(await findTemplate(ctx.db, params.id))
      const { ownerUnitId, body: ownBody } = template
      if (ownerUnitId === null || ownBody === null) throw new Refusal('forbidden', 'not_permitted')
      await permit(ctx, actor, 'templates.edit', { unitId: ownerUnitId, body: ownBody })
      await saveTemplate(ctx, actor, { ...template, ownerUnitId }, body)
      return templatePage(ctx, actor, params.id)
    },
  ),
]

async function templatePage(ctx: Context, actor: Actor, id: string) {
  const template = found(await findTemplate(ctx.db, id))
  const { document, revision, saved, ownerUnitId, body } = template
  const isOwn = ownerUnitId !== null && body !== null
  return {
    ...(await describeTemplate(ctx, template)),
    ...{ document, revision, saved },
    mayEdit: isOwn && (await mayThey(ctx, actor, 'templates.edit', { unitId: ownerUnitId, body })),
  }
}
