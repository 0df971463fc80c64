import { expect, test } from 'vitest'
import { buildExports } from '#server/exports/build.ts'
import { formatPercent } from '#shared/format.ts'
import type { Result } from '#shared/results/schema.ts'
import { atVillage } from '../collection/scene.ts'
import { formOf, sampleQuestions } from '../forms/sample.ts'
import { answerAll, closeVillages, openCardSurvey, printedCardsOf } from '../participation/scene.ts'
import { answer, count } from '../results/scene.ts'
import { draftSurvey, expected, lastDay, surveyIn } from '../surveys/round.ts'
import { useWorld } from '../world/world.ts'
import { cellsOf, exported } from './scene.ts'

const world = useWorld()

test('of a card survey the file says what was issued, what came back and what is missing', async () => {
  const staff = world().as('staff')
  const survey = await openCardSurvey(world())
  const path = `/api/surveys/${survey.slug}`
  const { codes } = await printedCardsOf(world(), survey, 'thon-ba', 20)
  await answerAll(world(), survey.slug, 'thon-ba', codes.slice(0, 12))
  const kinds = ['voided', 'returned']
  // Nobody knows which serial a code bears; a used card refuses.
  for (let serial = 1; kinds.length > 0; serial++) {
    const given = { serials: [serial], kind: kinds[0] }
    if ((await staff('post', `${path}/card-withdrawals`, given)).status === 200) kinds.shift()
  }
  await closeVillages(world(), survey)
  expected(await atVillage(world(), survey).close(18, undefined, 'staff', 9), 200)
  expected(await staff('put', `${path}/closure`, { reason: 'Đã đủ phiếu' }), 200)
  expected(await staff('put', `${path}/count`, { boxKey: survey.words }), 200)
  const { file } = await exported(world(), { kind: 'result', slug: survey.slug, format: 'xlsx' })
  const rows = cellsOf(file)
  const of = (name: string) => rows.find((row) => row[1] === name) ?? []
  expect(of('Thôn').slice(5, 8)).toEqual(['Phiếu thu về', 'Phiếu thiếu', 'Hộ đi vắng'])
  expect(of('Thôn Ba').slice(3, 9)).toEqual([40, 18, 12, 6, 9, 30])
  expect(of('Thôn Một').slice(4, 8)).toEqual([null, 0, null, null])
  // Not every village has counted its households that were away.
  expect(of('Tổng cộng').slice(4, 8)).toEqual([18, 12, 6, null])
})

test('choices and numbers stand option by option, with the numbers of the API', async () => {
  const children = {
    ...{ id: 'children', type: 'number' as const, min: 0, max: 3 },
    ...{ text: { vi: 'Nhà có mấy cháu đi học?' }, label: { vi: 'Số cháu' } },
  }
  const { showIf: _always, ...wait } = sampleQuestions.wait
  const document = formOf(sampleQuestions.road, wait, children, sampleQuestions.overall)
  const staff = world().as('staff')
  const slug = await draftSurvey(world())
  const path = `/api/surveys/${slug}`
  expected(await staff('put', `${path}/draft`, { revision: 1, document }), 200)
  expected(await staff('put', `${path}/publication`, { closesOn: lastDay }), 200)
  const said = { road: 'satisfied', overall: 'satisfied', children: 2 }
  await answer(
    world(),
    slug,
    { village: 'thon-mot', count: 22, answers: { ...said, wait: 'short' } },
    { village: 'thon-mot', count: 11, answers: { ...said, wait: 'long' } },
  )
  await count(world(), slug)
  const { file } = await exported(world(), { kind: 'result', slug, format: 'xlsx' })
  const { result }: { result: Result } = (await staff('get', `${path}/results`)).body
  const rows = cellsOf(file, 3).filter(([index]) => typeof index === 'number')
  const shown = result.questions
    .filter(({ kind }) => kind === 'choice')
    .flatMap(({ id, text, keys }) =>
      keys.map(({ key, label }) => {
        const figure = result.total?.questions[id]?.keys[key]
        if (figure?.kind !== 'exact') throw new Error('the whole is exact')
        const share = formatPercent(figure.count, figure.of).replace('%', '').replace(',', '.')
        return [text, label, figure.count, Number(share)]
      }),
    )
  expect(rows.map(([, ...cells]) => cells)).toEqual(shown)
  expect(shown).toContainEqual([
    document.sections[0]?.questions[1]?.text.vi,
    'Dưới 30 phút',
    22,
    66.67,
  ])
  expect(shown).toContainEqual(['Nhà có mấy cháu đi học?', '2', 33, 100])
})

test('a file that cannot be made says why', async () => {
  const slug = await surveyIn(world(), 'counted')
  const staff = world().as('staff')
  expected(await staff('post', '/api/exports', { kind: 'result', slug, format: 'csv' }), 201)
  const { db } = world().ctx
  await db.deleteFrom('accountGrant').where('accountId', '=', 'staff').execute()
  await buildExports(world().ctx)
  const { exports } = (await staff('get', '/api/exports')).body
  expect(exports).toMatchObject([{ state: 'failed', failedBecause: 'not_found' }])
})
