import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { allowsStep, type Step, type SurveyState, steps } from '#shared/surveys/state.ts'
import { sampleForm } from '../forms/sample.ts'
import { type Reply, useWorld, type World } from '../world/world.ts'
import { reachableStates, stateOf, surveyIn } from './round.ts'

type Take = (world: World, slug: string) => Promise<Reply>

/** Each step as the one who may takes it. */
const takes: Record<Step, Take> = {
  edit: (world, slug) =>
    world.as('staff')('put', `/api/surveys/${slug}/draft`, {
      revision: 1,
      document: sampleForm(),
    }),
  publish: (world, slug) =>
    world.as('staff')('put', `/api/surveys/${slug}/publication`, { closesOn: '2026-03-19' }),
  extend: (world, slug) =>
    world.as('staff')('put', `/api/surveys/${slug}/deadline`, {
      ...{ reason: 'Mưa lũ', closesOn: '2026-03-25' },
    }),
  reword: async (world, slug) => {
    const { body } = await world.as('staff')('get', `/api/surveys/${slug}`)
    // Of two at once each brings words of its own, for the version both had before them.
    const title = { vi: `Phiếu lấy ý kiến ${randomUUID()}` }
    return world.as('staff')('post', `/api/surveys/${slug}/form-versions`, {
      ...{ version: 1, reason: 'Sai chính tả' },
      document: { ...body.document, title },
    })
  },
  close: (world, slug) =>
    world.as('staff')('put', `/api/surveys/${slug}/closure`, { reason: 'Đã đủ phiếu' }),
  reopen: (world, slug) =>
    world.as('staff')('delete', `/api/surveys/${slug}/closure`, {
      ...{ reason: 'Còn hộ đi vắng', closesOn: '2026-03-25' },
    }),
  count: (world, slug) => world.as('staff')('put', `/api/surveys/${slug}/count`),
  post: (world, slug) =>
    world.as('staff')('put', `/api/surveys/${slug}/posting`, {
      villages: [
        { unitId: 'thon-mot', fromOn: '2026-03-20', toOn: '2026-03-31', place: 'Nhà văn hóa' },
      ],
    }),
  object: (world, slug) =>
    world.as('staff')('post', `/api/surveys/${slug}/objections`, {
      ...{ unitId: null, receivedOn: '2026-03-04', channel: 'phone', content: 'Số hộ chưa đúng' },
    }),
  submit: (world, slug) => world.as('staff')('put', `/api/surveys/${slug}/submission`, {}),
  return: (world, slug) =>
    world.as('reviewer')('put', `/api/surveys/${slug}/return`, { remarks: 'Cần giải trình' }),
  signOff: (world, slug) =>
    world.as('reviewer')('put', `/api/surveys/${slug}/sign-off`, { countsForTarget: false }),
  announce: (world, slug) => world.as('staff')('put', `/api/surveys/${slug}/announcement`, {}),
  revoke: (world, slug) =>
    world.as('reviewer')('delete', `/api/surveys/${slug}/sign-off`, { reason: 'Ký nhầm bản' }),
  cancel: (world, slug) =>
    world.as('staff')('put', `/api/surveys/${slug}/cancellation`, { reason: 'Lập nhầm' }),
}

const after: Record<Step, SurveyState> = {
  ...{ edit: 'draft', publish: 'open', close: 'closed', reopen: 'open', count: 'counted' },
  ...{ extend: 'open', post: 'posted', object: 'posted' },
  reword: 'open',
  ...{ submit: 'submitted', return: 'returned', signOff: 'signedOff', announce: 'announced' },
  ...{ revoke: 'returned', cancel: 'cancelled' },
}

const allSteps = Object.keys(steps) as Step[]

/** Those of the steps that the state allows, shared between the unit and the reviewing level. */
const judging: Step[] = ['return', 'signOff', 'revoke']

const isAllowed = (state: SurveyState, step: Step) => allowsStep({ state, track: 'feedback' }, step)

/** A draft may be saved, and a day moved, twice; that the second time is nothing new is said elsewhere. */
const repeatable: Step[] = ['edit', 'extend']

describe.each(reachableStates)('a survey that is %s', (state) => {
  const world = useWorld()
  const allowed = allSteps.filter((step) => isAllowed(state, step))
  let slug: string
  world.given(async () => {
    slug = await surveyIn(world(), state)
  })

  test('refuses every step that its state does not allow, and stays as it is', async () => {
    for (const step of allSteps.filter((one) => !isAllowed(state, one))) {
      const { status, body } = await takes[step](world(), slug)
      expect([status, body.error?.reason], step).toEqual([409, 'wrong_state'])
    }
    expect(await stateOf(world(), slug)).toBe(state)
  })

  test('offers each side the steps that are open to it', async () => {
    const offered = async (person: 'staff' | 'reviewer' | 'coordinator') =>
      (await world().as(person)('get', `/api/surveys/${slug}`)).body.steps
    expect(await offered('staff')).toEqual(allowed.filter((step) => !judging.includes(step)))
    expect(await offered('reviewer')).toEqual(
      allowed.filter((step) => judging.includes(step) || step === 'announce'),
    )
    expect(await offered('coordinator')).toEqual([])
  })

  test.each(allowed)('it is possible to %s', async (step) => {
    expect((await takes[step](world(), slug)).status).toBe(200)
    expect(await stateOf(world(), slug)).toBe(after[step])
  })

  test.each(allowed.filter((step) => !repeatable.includes(step)))(
    'of two who %s at once one succeeds and the other is told',
    async (step) => {
      const replies = await Promise.all([takes[step](world(), slug), takes[step](world(), slug)])
      expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409])
    },
  )
})
