import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { verifyBundle } from '#server/verify/verify.ts'
import { everyTypeForm } from '../forms/every-type.ts'
import { answerAll, closeVillages, openCardSurvey, printedCardsOf } from '../participation/scene.ts'
import { answer, count } from '../results/scene.ts'
import { draftSurvey, expected, lastDay } from '../surveys/round.ts'
import { useWorld } from '../world/world.ts'
import { resealed, tampered, writtenBundle } from './bundle.ts'

// Whoever makes the bundle holds the key that signs it. So every value of the published result is changed in turn and all is
// signed anew: the answers must contradict it.

const world = useWorld()

type Path = (string | number)[]

/** Every value that stands somewhere in it. */
function leavesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, one]) =>
    leavesOf(one, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

function changed(value: unknown): unknown {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'string') return `${value} 77`
  return typeof value === 'boolean' ? !value : 1
}

function withChange(text: string, path: Path): string {
  const whole = JSON.parse(text)
  let at = whole
  for (const key of path.slice(0, -1)) at = at[key]
  const last = path.at(-1) as string
  at[last] = changed(at[last])
  return JSON.stringify(whole)
}

test('no value of the published result can be another than the answers give, even signed anew', async () => {
  const survey = await openCardSurvey(world())
  for (const [village, cards] of [
    ['thon-ba', 12],
    ['thon-mot', 31],
    ['thon-hai', 3],
  ] as const) {
    const { codes } = await printedCardsOf(world(), survey, village, cards)
    await answerAll(world(), survey.slug, village, codes)
  }
  const path = `/api/surveys/${survey.slug}`
  const staff = world().as('staff')
  await closeVillages(world(), survey)
  expected(await staff('put', `${path}/closure`, { reason: 'Đã đủ phiếu' }), 200)
  expected(await staff('put', `${path}/count`, { boxKey: survey.words }), 200)
  expected(await staff('put', `${path}/submission`, {}), 200)
  const reason = { reason: 'Người khác bấm thay' }
  expected(await world().as('reviewer')('put', `${path}/villages/thon-mot/void`, reason), 200)
  const folder = await writtenBundle(world().ctx, survey.slug)
  expect(verifyBundle(folder)).toMatchObject({ ok: true, problems: [], unknown: [] })
  const text = readFileSync(join(folder, 'result.json'), 'utf8')
  const unseen: string[] = []
  for (const leaf of chosen(leavesOf(JSON.parse(text)))) {
    const other = resealed(
      world().ctx,
      tampered(folder, 'result.json', (old) => withChange(old, leaf)),
    )
    if (verifyBundle(other).ok) unseen.push(leaf.join('.'))
  }
  expect(unseen).toEqual([])
})

test('questions of every type are named as in the form, and under another name it shows', async () => {
  const slug = await draftSurvey(world())
  const path = `/api/surveys/${slug}`
  const staff = world().as('staff')
  const draft = { revision: 1, document: everyTypeForm() }
  expected(await staff('put', `${path}/draft`, draft), 200)
  expected(await staff('put', `${path}/publication`, { closesOn: lastDay }), 200)
  const answers = {
    ...{ water: 'noOpinion', children: 2, school: ['rooms', 'road'], 'care.light': 'satisfied' },
    ...{ 'care.waste': 'notSatisfied', 'market.goods': 'sold' },
  }
  await answer(world(), slug, { village: 'thon-mot', count: 31, answers })
  await count(world(), slug)
  const folder = await writtenBundle(world().ctx, slug)
  expect(verifyBundle(folder)).toMatchObject({ ok: true, problems: [], unknown: [] })
  for (const [name, instead] of [
    ['Không nhớ', 'Có'],
    ['Bữa ăn bán trú', 'Phòng học'],
    ['Không có mục nào ở trên', 'Có'],
    ['Chưa hài lòng', 'Hài lòng'],
    ['2–3', '4–5'],
  ] as const) {
    const other = resealed(
      world().ctx,
      tampered(folder, 'result.json', (text) =>
        text.replace(`"label":"${name}"`, `"label":"${instead}"`),
      ),
    )
    expect([name, verifyBundle(other).ok]).toEqual([name, false])
  }
})

/** How the unit is described beyond its name, as it stood in the list of units; no number of the survey. */
const described = /^survey\.unit\.(code|kind|level|name|parentId|training)$/

/** Everything but the many figures of every question, of which every ninth. */
function chosen(leaves: Path[]): Path[] {
  const many = (path: Path) => path.includes('questions')
  return [
    ...leaves.filter((path) => !many(path) && !described.test(path.join('.'))),
    ...leaves.filter(many).filter((_path, at) => at % 9 === 0),
  ]
}
