import { storedAudio } from '#shared/forms/schema.ts'
import { formVersions, rewording } from '#shared/forms/versions/schema.ts'
import { surveyPage } from '#shared/surveys/schema.ts'
import {
  formTemplateList,
  formTemplatePage,
  newTemplate,
  templateDeletion,
  templateSave,
} from '#shared/surveys/templates/schema.ts'
import { mayThey, permit } from '../accounts/access.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Context } from '../context.ts'
import { found, Refusal } from '../errors.ts'
import { accountEndpoint, type Endpoint } from '../http/endpoint.ts'
import { sendBytes } from '../http/send-bytes.ts'
import { describeSurveyPage } from '../surveys/page.ts'
import { describeVersions, rewordForm } from '../surveys/reword.ts'
import { getSurveySeen } from '../surveys/sight.ts'
import { getSurveyForStep } from '../surveys/steps.ts'
import { findAudio, longestAudio, storeAudio } from './audio.ts'
import { copyTemplate, deleteTemplate, saveTemplate } from './own-templates.ts'
import { describeTemplate, findTemplate, listTemplates } from './templates.ts'

// Templates hold nothing that anybody must not see: every account may read them, and is offered those
// of its own units and of the units above. What a survey published is seen by who sees the survey.

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
      await saveTemplate(ctx, actor, await getOwnTemplate(ctx, actor, params.id), body)
      return templatePage(ctx, actor, params.id)
    },
  ),
  accountEndpoint(
    {
      method: 'put',
      path: '/api/form-templates/:id/deletion',
      summary: 'Delete an own template for a reason; what began with it keeps its form',
      body: templateDeletion,
      reply: formTemplateList,
    },
    async ({ ctx, actor, params, body }) => {
      await deleteTemplate(ctx, actor, await getOwnTemplate(ctx, actor, params.id), body)
      return { templates: await listTemplates(ctx, actor) }
    },
  ),
  accountEndpoint(
    {
      method: 'post',
      path: '/api/form-templates/:id/audio',
      summary: 'Store a recording (mp3, ogg, m4a, webm) that the own template is to name',
      reply: storedAudio,
      status: 201,
      maxBytes: longestAudio,
    },
    async ({ ctx, actor, params, http }) => {
      const { id, ownerUnitId: unitId } = await getOwnTemplate(ctx, actor, params.id)
      const bytes = new Uint8Array(await http.req.arrayBuffer())
      return storeAudio(ctx, actor, bytes, { unitId, subject: `form-template/${id}` })
    },
  ),
  accountEndpoint(
    {
      method: 'post',
      path: '/api/surveys/:slug/audio',
      summary: 'Store a recording (mp3, ogg, m4a, webm) that the draft is to name',
      reply: storedAudio,
      status: 201,
      maxBytes: longestAudio,
    },
    async ({ ctx, actor, params, http }) => {
      const survey = await getSurveyForStep(ctx, actor, params.slug, 'edit')
      const bytes = new Uint8Array(await http.req.arrayBuffer())
      const { unitId, slug } = survey
      return storeAudio(ctx, actor, bytes, { unitId, subject: `survey/${slug}` })
    },
  ),
  accountEndpoint(
    {
      method: 'get',
      path: '/api/surveys/:slug/form-versions',
      summary: 'The published versions of the form, oldest first, with what each changed',
      reply: formVersions,
    },
    async ({ ctx, actor, params }) => {
      const survey = await getSurveySeen(ctx, actor, params.slug, 'participation')
      return describeVersions(ctx.db, survey.id)
    },
  ),
  accountEndpoint(
    {
      method: 'post',
      path: '/api/surveys/:slug/form-versions',
      summary: 'Correct the words of the published form, with a reason',
      body: rewording,
      reply: surveyPage,
      maxBytes: 524_288,
    },
    async ({ ctx, actor, params, body }) => {
      const survey = await getSurveyForStep(ctx, actor, params.slug, 'reword')
      await rewordForm(ctx, actor, survey, body)
      return describeSurveyPage(ctx, actor, survey.id)
    },
  ),
  accountEndpoint(
    {
      method: 'get',
      path: '/api/audio/:file',
      summary: 'A recording, for those who edit or look at a form',
    },
    async ({ ctx, params, http }) => sendBytes(http, found(await findAudio(ctx.db, params.file))),
  ),
]

/** @throws Refusal forbidden for what comes with the program: a copy of it may be edited */
async function getOwnTemplate(ctx: Context, actor: Actor, id: string) {
  const template = found(await findTemplate(ctx.db, id))
  const { ownerUnitId, body } = template
  if (ownerUnitId === null || body === null) throw new Refusal('forbidden', 'not_permitted')
  await permit(ctx, actor, 'templates.edit', { unitId: ownerUnitId, body })
  return { ...template, ownerUnitId }
}

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
