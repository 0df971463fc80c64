import { expect, test } from 'vitest'
import { ensureBuiltIns } from '#server/built-ins.ts'
import { ensureTemplates } from '#server/forms/templates.ts'
import { useWorld } from '../world/world.ts'

const world = useWorld()

test('nobody reads templates without signing in', async () => {
  expect(await world().anyone('get', '/api/form-templates')).toMatchObject({ status: 401 })
})

test('every account may read the carried templates, in the order in which they are offered', async () => {
  const { status, body } = await world().as('clerk')('get', '/api/form-templates')
  expect(status).toBe(200)
  expect(body.templates).toHaveLength(10)
  expect(body.templates[0]).toEqual({
    id: 'commune-ntm',
    title: 'Phiếu lấy ý kiến: xã đạt chuẩn nông thôn mới (soạn theo bộ tiêu chí)',
    unitLevels: ['commune'],
    questionCount: 21,
    aboutNtmResults: true,
    status: 'reconstructed',
    period: '2021-2025',
    source: expect.stringContaining('HD 90/HD-MTTW-BTT'),
    owner: null,
    locked: false,
  })
})

test('a template shows its questions; an unknown one is not found', async () => {
  const ask = world().as('staff')
  const { body } = await ask('get', '/api/form-templates/essential-services')
  expect(body.document.aboutNtmResults).toBe(false)
  expect(body.document.sections[0].questions.length).toBeGreaterThan(0)
  expect(await ask('get', '/api/form-templates/none')).toMatchObject({ status: 404 })
})

test('starting again brings no template twice and takes over the newer wording', async () => {
  const { db } = world().ctx
  await db
    .updateTable('formTemplate')
    .set({ title: 'Tên cũ' })
    .where('id', '=', 'commune-ntm')
    .execute()
  await ensureTemplates(db)
  const { body } = await world().as('staff')('get', '/api/form-templates')
  expect(body.templates).toHaveLength(10)
  expect(body.templates[0].title).not.toBe('Tên cũ')
})

test('holidays are added at the start, and what the province changed stays', async () => {
  const { db } = world().ctx
  await db
    .updateTable('holiday')
    .set({ name: 'Theo tỉnh' })
    .where('day', '=', '2026-04-30')
    .execute()
  await db.deleteFrom('holiday').where('day', '=', '2026-05-01').execute()
  await ensureBuiltIns(db)
  const rows = await db
    .selectFrom('holiday')
    .select(['day', 'name'])
    .where('day', 'in', ['2026-04-30', '2026-05-01'])
    .orderBy('day')
    .execute()
  expect(rows.map((row) => row.name)).toEqual(['Theo tỉnh', 'Ngày Quốc tế lao động'])
})
