import * as z from 'zod'
import { dayOf } from '#shared/dates/days.ts'
import {
  householdConfirmation,
  unitChange,
  unitHistory,
  unitList,
  unitListDifference,
  unitListImport,
  unitPage,
  unitSearch,
  type VillageList,
  villageDifference,
  villageImport,
  villageList,
} from '#shared/units/schema.ts'
import { grantsFor, mayThey, permit } from '../accounts/access.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Context } from '../context.ts'
import { accountEndpoint, type Endpoint } from '../http/endpoint.ts'
import { changeUnits, type UnitChange } from './change.ts'
import { confirmHouseholds } from './confirm-households.ts'
import { historyOf } from './history.ts'
import { importList } from './import-list.ts'
import { importVillages } from './import-villages.ts'
import { ancestorsOf, firstDayOf, getUnit, listBelow, listChildren } from './tree.ts'
import { listVillages } from './villages.ts'

export const unitRoutes: Endpoint[] = [
  accountEndpoint(
    {
      method: 'get',
      path: '/api/units',
      summary: 'Units in the own tree, by name without accents',
      query: unitSearch,
      reply: unitList,
    },
    async ({ ctx, actor, query }) => {
      const on = query.on ?? dayOf(ctx.now())
      const roots = grantsFor(actor, 'units.view').map((grant) => grant.unitId)
      const levels = ['province', 'district', 'commune'] as const
      return { units: await listBelow(ctx.db, roots, on, [...levels], query.q) }
    },
  ),
  accountEndpoint(
    {
      method: 'get',
      path: '/api/units/:id',
      summary: 'A unit as of a day (today, or its first), with what is above and below it',
      query: unitSearch,
      reply: unitPage,
    },
    async ({ ctx, actor, params, query }) => {
      await permit(ctx, actor, 'units.view', { unitId: params.id })
      const begins = (await firstDayOf(ctx.db, params.id)) ?? ''
      const today = dayOf(ctx.now())
      const on = query.on ?? (begins > today ? begins : today)
      const unit = await getUnit(ctx.db, params.id, on)
      const ancestors = await ancestorsOf(ctx.db, unit.id, on)
      return { unit, ancestors, children: await listChildren(ctx.db, unit.id, on), on }
    },
  ),
  accountEndpoint(
    {
      method: 'get',
      path: '/api/units/:id/history',
      summary: 'What a unit has been called, what it came from and went over into',
      reply: unitHistory,
    },
    async ({ ctx, actor, params }) => {
      await permit(ctx, actor, 'units.view', { unitId: params.id })
      return historyOf(ctx.db, params.id)
    },
  ),
  accountEndpoint(
    {
      method: 'get',
      path: '/api/units/:id/villages',
      summary: 'Villages of a commune with their households',
      reply: villageList,
    },
    async ({ ctx, actor, params }) => {
      await permit(ctx, actor, 'units.view', { unitId: params.id })
      return describeVillages(ctx, actor, params.id)
    },
  ),
  accountEndpoint(
    {
      method: 'put',
      path: '/api/units/:id/household-confirmation',
      summary: 'Confirm the households of a commune’s villages (upper level)',
      body: householdConfirmation,
      reply: villageList,
    },
    async ({ ctx, actor, params, body }) => {
      await permit(ctx, actor, 'villages.confirm', { unitId: params.id })
      const commune = await getUnit(ctx.db, params.id, dayOf(ctx.now()))
      await confirmHouseholds(ctx, actor.accountId, commune, body.households)
      return describeVillages(ctx, actor, params.id)
    },
  ),
  accountEndpoint(
    {
      method: 'post',
      path: '/api/units/:id/village-imports',
      summary: 'Show or apply pasted villages and household counts',
      body: villageImport,
      reply: villageDifference,
      maxBytes: 262_144,
    },
    async ({ ctx, actor, params, body }) => {
      await permit(ctx, actor, 'villages.edit', { unitId: params.id })
      const commune = await getUnit(ctx.db, params.id, dayOf(ctx.now()))
      return importVillages(ctx, actor.accountId, commune, body)
    },
  ),
  accountEndpoint(
    {
      method: 'post',
      path: '/api/units/:id/list-imports',
      summary: 'Show or apply a whole new list of the units of a province',
      body: unitListImport,
      reply: unitListDifference,
      maxBytes: 524_288,
    },
    async ({ ctx, actor, params, body }) => {
      await permit(ctx, actor, 'units.change', { unitId: params.id })
      return importList(ctx, actor.accountId, params.id, body)
    },
  ),
  accountEndpoint(
    {
      method: 'post',
      path: '/api/unit-changes',
      summary: 'Rename, move, merge, split or dissolve units from a day on, by a document',
      body: unitChange,
      reply: z.object({ begun: z.array(z.string()) }),
      status: 201,
    },
    async ({ ctx, actor, body }) => {
      for (const unitId of concerned(body)) await permit(ctx, actor, 'units.change', { unitId })
      return { begun: await changeUnits(ctx, actor.accountId, body) }
    },
  ),
]

async function describeVillages(ctx: Context, actor: Actor, unitId: string): Promise<VillageList> {
  const villages = await listVillages(ctx.db, unitId, dayOf(ctx.now()))
  const households = villages.reduce((sum, village) => sum + (village.households ?? 0), 0)
  const mayConfirm = await mayThey(ctx, actor, 'villages.confirm', { unitId })
  return { villages, households, mayConfirm }
}

/** Every unit that a change takes from or gives to. */
function concerned(change: UnitChange): string[] {
  switch (change.kind) {
    case 'merge':
      return [...change.unitIds, change.into.parentId]
    case 'move':
      return [change.unitId, change.parentId]
    case 'split':
      return [change.unitId, ...change.into.flatMap((part) => part.childIds)]
    default:
      return [change.unitId]
  }
}
