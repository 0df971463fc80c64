import { count as countBox } from '#server/counting/count.ts'
import { transact } from '#server/database/transaction.ts'
import { closeOverdue } from '#server/surveys/close.ts'
import { getSurvey } from '#server/surveys/find.ts'
import { markClosed } from '#server/surveys/lifecycle.ts'
import type { NewRule } from '#shared/targets/rules/schema.ts'
import type { NewService } from '#shared/targets/schema.ts'
import { answer, content, type Group, signOff } from '../results/scene.ts'
import { expected, openSurvey } from '../surveys/round.ts'
import type { Person } from '../world/people.ts'
import type { World } from '../world/world.ts'

// Both conditions of xã An, kept through the program's own acts; a test changes what it is about.

export const aService: NewService = {
  unitId: 'xa-an',
  field: 'education',
  name: 'Tuyển sinh trực tuyến vào lớp 1',
  address: 'https://tieuhoc-an.example/tuyen-sinh',
  sinceOn: '2025-09-01',
  evidence: 'Ảnh chụp trang và số lượt dùng trong quý IV/2025',
  evidenceOn: '2026-01-15',
  usesLastQuarter: 214,
}

/** The province's own: communes only, half of them, a survey of five working days. */
export const aRule: NewRule = {
  unitId: 'tinh',
  validFrom: '2026-03-05',
  legalBasis: 'Quyết định số 12/QĐ-UBND ngày 02/3/2026 về cách tính chỉ tiêu',
  levels: ['commune'],
  kinds: ['xã', 'thị trấn'],
  target: { num: 1, den: 2 },
  period: { from: '2026-01-01', to: '2030-12-31' },
  serviceExpiryMonths: 6,
  minOpenWorkingDays: 5,
  minAnswers: 20,
  minHouseholdShare: { num: 5, den: 100 },
  maxHelpedShare: { num: 1, den: 2 },
  districtCountsBy: { by: 'own' },
}

/** @returns the id of a rule that waits for a second account */
export async function proposed(world: World, change: Partial<NewRule> = {}): Promise<string> {
  const reply = await world.as('coordinator')('post', '/api/targets/rules', { ...aRule, ...change })
  return expected(reply, 201).body.proposals.at(-1).id
}

/** What the parent saw when the year was nearly over. */
export const aRenewal = { evidenceOpened: true, evidenceOn: '2027-01-20', usesLastQuarter: 96 }

/** @returns the id of a service that waits for the parent */
export async function registered(
  world: World,
  change: Partial<NewService> = {},
  by: Person = 'staff',
): Promise<string> {
  const reply = await world.as(by)('post', '/api/services', { ...aService, ...change })
  return expected(reply, 201).body.id
}

/** @returns the id of a service that the parent has confirmed */
export async function confirmed(world: World, change: Partial<NewService> = {}): Promise<string> {
  const id = await registered(world, change)
  await confirm(world, id)
  return id
}

export async function confirm(world: World, id: string, by: Person = 'reviewer'): Promise<void> {
  const path = `/api/services/${id}/confirmation`
  expected(await world.as(by)('put', path, { evidenceOpened: true }), 200)
}

/** The day after the survey's last one, in the morning. */
export const afterClosing = '2026-03-20T02:00:00.000Z'

export interface RoundWishes {
  given?: Partial<Record<string, unknown>>
  groups?: Group[]
  /** When it is closed (by hand if it is before the deadline), counted and signed off. */
  at?: string
  countsForTarget?: boolean
}

/** A survey of xã An that has gone its whole way up to the sign-off. @returns its slug */
export async function signedOffSurvey(world: World, wishes: RoundWishes = {}): Promise<string> {
  const { given, groups = [enough], at = afterClosing, countsForTarget = true } = wishes
  const { ctx } = world
  const slug = await openSurvey(world, given)
  await answer(world, slug, ...groups)
  world.setNow(at)
  await closeOverdue(ctx)
  const { id, state } = await getSurvey(ctx.db, slug)
  const closure = { by: 'staff', at: ctx.now().toISOString(), reason: 'Đã đủ phiếu' }
  if (state === 'open') await transact(ctx.db, (tx) => markClosed(ctx, tx, id, closure))
  await countBox(ctx, await getSurvey(ctx.db, slug), { by: null })
  await signOff(world, slug, countsForTarget)
  return slug
}

/** As many phone answers as the rule wants of 208 households. */
export const enough: Group = { village: 'thon-mot', count: 30, answers: content }
