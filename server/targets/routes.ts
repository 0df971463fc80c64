import {
  newEvaluation,
  newRule,
  ruleBook,
  ruleDismissal,
  ruleSearch,
} from '#shared/targets/rules/schema.ts'
import {
  board,
  boardSearch,
  dayOnly,
  newService,
  service,
  serviceConfirmation,
  serviceList,
  serviceRefusal,
  serviceRenewal,
  serviceSearch,
  unitTarget,
} from '#shared/targets/schema.ts'
import { grantsFor, permit } from '../accounts/access.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../errors.ts'
import { accountEndpoint, type Endpoint } from '../http/endpoint.ts'
import { readBoard, readUnitTarget } from './board.ts'
import { confirmService, refuseService, renewService, withdrawService } from './decide.ts'
import { evaluate } from './evaluate.ts'
import { confirmRule, dismissRule, getProposal, proposeRule } from './propose-rule.ts'
import { registerService } from './register.ts'
import { readRules } from './rules.ts'
import { describeService, getService, listServices } from './services.ts'

export const targetRoutes: Endpoint[] = [
  accountEndpoint(
    {
      method: 'get',
      path: '/api/targets/board',
      summary:
        'Units that keep both conditions of the 40 % target on a day, and what the others lack',
      query: boardSearch,
      reply: board,
    },
    async ({ ctx, actor, query }) => {
      const unitId = query.unit ?? grantsFor(actor, 'targets.view')[0]?.unitId
      if (unitId === undefined) throw new Refusal('forbidden', 'not_permitted')
      await permit(ctx, actor, 'targets.view', { unitId })
      return readBoard(ctx, { unitId, on: query.on, rule: query.rule })
    },
  ),
  accountEndpoint(
    {
      method: 'get',
      path: '/api/targets/units/:id',
      summary: 'The two conditions of one unit on a day',
      query: dayOnly,
      reply: unitTarget,
    },
    async ({ ctx, actor, params, query }) => {
      await permit(ctx, actor, 'targets.view', { unitId: params.id })
      return readUnitTarget(ctx, { unitId: params.id, on: query.on })
    },
  ),
  accountEndpoint(
    {
      method: 'get',
      path: '/api/targets/rules',
      summary: 'The counting rules of a province: settled, proposed, and what was counted by them',
      query: ruleSearch,
      reply: ruleBook,
    },
    async ({ ctx, actor, query }) => {
      await permit(ctx, actor, 'targets.view', { unitId: query.unit })
      return readRules(ctx, actor, query.unit)
    },
  ),
  accountEndpoint(
    {
      method: 'post',
      path: '/api/targets/rules',
      summary: 'Propose a counting rule; a second account puts it in force',
      body: newRule,
      reply: ruleBook,
      status: 201,
    },
    async ({ ctx, actor, body }) => {
      await permit(ctx, actor, 'rules.propose', { unitId: body.unitId })
      await proposeRule(ctx, actor, body)
      return readRules(ctx, actor, body.unitId)
    },
  ),
  accountEndpoint(
    {
      method: 'put',
      path: '/api/targets/rules/:id/confirmation',
      summary: 'Put a proposed rule in force from its day on',
      reply: ruleBook,
    },
    async ({ ctx, actor, params }) => {
      const { unitId } = await getProposal(ctx.db, params.id)
      await permit(ctx, actor, 'rules.confirm', { unitId })
      await confirmRule(ctx, actor, params.id)
      return readRules(ctx, actor, unitId)
    },
  ),
  accountEndpoint(
    {
      method: 'delete',
      path: '/api/targets/rules/:id/confirmation',
      summary: 'Set a proposed rule aside, with a reason',
      body: ruleDismissal,
      reply: ruleBook,
    },
    async ({ ctx, actor, params, body }) => {
      const { unitId } = await getProposal(ctx.db, params.id)
      await permit(ctx, actor, 'rules.confirm', { unitId })
      await dismissRule(ctx, actor, params.id, body)
      return readRules(ctx, actor, unitId)
    },
  ),
  accountEndpoint(
    {
      method: 'post',
      path: '/api/targets/evaluations',
      summary: 'Count all units at the end of a day and keep the outcome as an event',
      body: newEvaluation,
      reply: ruleBook,
      status: 201,
    },
    async ({ ctx, actor, body }) => {
      await permit(ctx, actor, 'rules.propose', { unitId: body.unitId })
      await evaluate(ctx, actor, body)
      return readRules(ctx, actor, body.unitId)
    },
  ),
  accountEndpoint(
    {
      method: 'get',
      path: '/api/services',
      summary: 'Essential services in the own tree, newest first',
      query: serviceSearch,
      reply: serviceList,
    },
    async ({ ctx, actor, query }) => ({ services: await listServices(ctx, actor, query) }),
  ),
  accountEndpoint(
    {
      method: 'post',
      path: '/api/services',
      summary: 'Register an online essential service of the own unit',
      body: newService,
      reply: service,
      status: 201,
    },
    async ({ ctx, actor, body }) => {
      await permit(ctx, actor, 'services.register', { unitId: body.unitId })
      return describeService(ctx, actor, await registerService(ctx, actor, body))
    },
  ),
  accountEndpoint(
    {
      method: 'put',
      path: '/api/services/:id/confirmation',
      summary: 'Confirm a service after opening its evidence',
      body: serviceConfirmation,
      reply: service,
    },
    async ({ ctx, actor, params }) => {
      await permitOn(ctx, actor, params.id, 'services.decide')
      await confirmService(ctx, actor, params.id)
      return describeService(ctx, actor, params.id)
    },
  ),
  accountEndpoint(
    {
      method: 'delete',
      path: '/api/services/:id/confirmation',
      summary: 'Refuse a service, or take its confirmation back, with a reason',
      body: serviceRefusal,
      reply: service,
    },
    async ({ ctx, actor, params, body }) => {
      await permitOn(ctx, actor, params.id, 'services.decide')
      await refuseService(ctx, actor, params.id, body)
      return describeService(ctx, actor, params.id)
    },
  ),
  accountEndpoint(
    {
      method: 'put',
      path: '/api/services/:id/renewal',
      summary: 'Confirm a service again on new evidence, when its confirmation ends',
      body: serviceRenewal,
      reply: service,
    },
    async ({ ctx, actor, params, body }) => {
      await permitOn(ctx, actor, params.id, 'services.decide')
      await renewService(ctx, actor, params.id, body)
      return describeService(ctx, actor, params.id)
    },
  ),
  accountEndpoint(
    {
      method: 'put',
      path: '/api/services/:id/withdrawal',
      summary: 'Withdraw a service of the own unit, with a reason',
      body: serviceRefusal,
      reply: service,
    },
    async ({ ctx, actor, params, body }) => {
      await permitOn(ctx, actor, params.id, 'services.register')
      await withdrawService(ctx, actor, params.id, body)
      return describeService(ctx, actor, params.id)
    },
  ),
]

/** @throws Refusal not_found outside the actor's tree, forbidden inside it */
async function permitOn(
  ctx: Context,
  actor: Actor,
  serviceId: string,
  permission: 'services.decide' | 'services.register',
): Promise<void> {
  await permit(ctx, actor, permission, await getService(ctx.db, serviceId))
}
