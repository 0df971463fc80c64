import { describe, expect, test } from 'vitest'
import { sheetsOf } from '#server/exports/sheets.ts'
import { readBoard } from '#server/targets/board.ts'
import { trainingBanner } from '#shared/training/banner.ts'
import { launched, played } from '../campaigns/scene.ts'
import { surveyIn } from '../surveys/round.ts'
import { useWorld } from '../world/world.ts'
import { markTraining } from './scene.ts'

const world = useWorld()

const actor = (role: 'staff' | 'coordinator', unitId: string) => ({
  ...{ accountId: role, username: role, displayName: role, passwordTemporary: false },
  grants: [{ id: `grant-${role}`, role, unitId, body: 'ubnd' as const }],
})

/** Every page that somebody can open without an account, with the state in which it is there. */
const publicPages = [
  ['open', ''],
  ['open', '?plain=1'],
  ['closed', '?plain=1'],
  ['announced', '/results'],
  ['announced', '/ledger'],
] as const

describe.each(publicPages)('the public page of a survey that is %s, %s', (state, rest) => {
  test('says that it is for training, and only then', async () => {
    const slug = await surveyIn(world(), state)
    const asked = async () => (await world().request(`/s/${slug}${rest}`)).text()
    expect(marked(await asked())).toBe(false)
  })

  test('says so of a unit for training', async () => {
    await markTraining(world(), 'xa-an')
    const slug = await surveyIn(world(), state)
    expect(marked(await (await world().request(`/s/${slug}${rest}`)).text())).toBe(true)
  })
})

/** In words, or told to the script that writes them. */
function marked(page: string): boolean {
  return page.includes(trainingBanner) || page.includes('"training":true')
}

test('the preview of a form says so', async () => {
  await markTraining(world(), 'xa-an')
  const slug = await surveyIn(world(), 'draft')
  const page = await world().as('staff')('get', `/api/surveys/${slug}/preview`)
  expect(JSON.stringify(page.body)).toContain(trainingBanner)
})

test('what the console gets of a survey and of a workplace says so', async () => {
  await markTraining(world(), 'xa-an')
  const slug = await surveyIn(world(), 'counted')
  const ask = async (path: string) => (await world().as('staff')('get', path)).body
  expect((await ask('/api/session')).grants[0].unit.training).toBe(true)
  expect((await ask('/api/surveys')).surveys[0].unit.training).toBe(true)
  expect((await ask(`/api/surveys/${slug}`)).survey.unit.training).toBe(true)
  expect((await ask(`/api/surveys/${slug}/results`)).result.survey.unit.training).toBe(true)
})

describe('files', () => {
  test('the annex of a result says so in its heading', async () => {
    await markTraining(world(), 'xa-an')
    const slug = await surveyIn(world(), 'counted')
    const asked = { kind: 'result' as const, slug, format: 'csv' as const }
    const sheets = await sheetsOf(world().ctx, actor('staff', 'xa-an'), asked)
    expect(sheets.map(({ heading }) => heading.at(-1))).toEqual(sheets.map(() => trainingBanner))
  })

  test('so does the sum of a campaign over units for training', async () => {
    await markTraining(world(), 'xa-an', 'xa-binh')
    const { slug } = await launched(world())
    const asked = { kind: 'campaign' as const, slug, format: 'csv' as const }
    const [sheet] = await sheetsOf(world().ctx, actor('coordinator', 'tinh'), asked)
    expect(sheet?.heading.at(-1)).toBe(trainingBanner)
  })
})

describe('counted nowhere', () => {
  test('a board counts a commune that stops being one for training, and only then', async () => {
    const campaign = await launched(world())
    await played(world(), campaign, 'an', { answers: 12 }, 'signedOff')
    const board = () => readBoard(world().ctx, { unitId: 'tinh' })
    const before = await board()
    await markTraining(world(), 'xa-an')
    const after = await board()
    expect([before.of - after.of, after.rows.map(({ unit }) => unit.id)]).toEqual([
      1,
      before.rows.map(({ unit }) => unit.id).filter((id) => id !== 'xa-an'),
    ])
  })

  test('units for training and others are not merged, and not moved below each other', async () => {
    await markTraining(world(), 'huyen-tay', 'thi-tran-cau')
    const change = { on: '2026-03-05', legalBasis: 'Nghị quyết thử' }
    const into = { code: null, kind: 'xã', name: 'Mới', fullName: 'Xã Mới', parentId: 'huyen-dong' }
    const asked = [
      { kind: 'merge', unitIds: ['xa-an', 'thi-tran-cau'], into, ...change },
      { kind: 'move', unitId: 'xa-an', parentId: 'huyen-tay', ...change },
    ]
    for (const one of asked) {
      const { status, body } = await world().as('admin')('post', '/api/unit-changes', one)
      expect([status, body.error.reason]).toEqual([422, 'training_apart'])
    }
  })
})
