import { describe, expect, test } from 'vitest'
import { openBatch } from '#server/counting/count.ts'
import { resultOf, resultsOf } from '#server/results/result.ts'
import { getSurvey, listSurveysOf } from '#server/surveys/find.ts'
import type { Shown } from '#shared/results/disclosure.ts'
import type { Result, ResultPage, ResultVillage } from '#shared/results/schema.ts'
import { resultPage } from '#shared/results/schema.ts'
import { draftSurvey, openSurvey } from '../surveys/round.ts'
import type { Person } from '../world/people.ts'
import { useWorld } from '../world/world.ts'
import { answer, content, count, discontent, type Group } from './scene.ts'

const world = useWorld()

const ask = (slug: string, person: Person = 'staff') =>
  world().as(person)('get', `/api/surveys/${slug}/results`)

async function page(slug: string, person: Person = 'staff'): Promise<ResultPage> {
  const { status, body } = await ask(slug, person)
  expect(status).toBe(200)
  return body
}

async function counted(...groups: Group[]): Promise<ResultPage> {
  const slug = await openSurvey(world())
  await answer(world(), slug, ...groups)
  await count(world(), slug)
  return page(slug)
}

const wellAnswered: Group[] = [
  { village: 'thon-mot', count: 40, answers: content },
  { village: 'thon-mot', count: 5, answers: discontent, mode: 'helped' },
  { village: 'thon-hai', count: 28, answers: content },
  { village: 'thon-hai', count: 7, answers: { ...content, q1: 'notSatisfied' } },
]

const villageOf = ({ result }: ResultPage, unitId: string) =>
  result.villages.find((village) => village.unitId === unitId) as ResultVillage

const totalOf = ({ total }: Result) => total as Shown

describe('who may not', () => {
  test('see a result: other communes and bodies, clerks and administrators', async () => {
    const slug = await openSurvey(world())
    for (const person of ['staffNeighbour', 'staffFront', 'reviewerElsewhere'] as const) {
      expect([person, (await ask(slug, person)).status]).toEqual([person, 404])
    }
    for (const person of ['clerk', 'admin'] as const) {
      expect([person, (await ask(slug, person)).status]).toEqual([person, 403])
    }
    for (const person of ['reviewer', 'coordinator', 'reviewerProvince'] as const) {
      expect([person, (await ask(slug, person)).status]).toEqual([person, 200])
    }
  })

  test('nobody sees one of a draft or of a cancelled survey', async () => {
    const draft = await draftSurvey(world())
    expect((await ask(draft)).body.error).toEqual({ code: 'conflict', reason: 'wrong_state' })
    const slug = await openSurvey(world())
    await answer(world(), slug, { village: 'thon-mot', count: 1, answers: content })
    const reason = { reason: 'Lập nhầm mẫu phiếu' }
    await world().as('staff')('put', `/api/surveys/${slug}/cancellation`, reason)
    expect((await ask(slug)).body.error).toEqual({ code: 'conflict', reason: 'wrong_state' })
  })
})

describe('before the count', () => {
  test('an open survey shows how many, until 30 answers have come out of the box', async () => {
    const slug = await openSurvey(world())
    await answer(world(), slug, { village: 'thon-mot', count: 29, answers: discontent })
    await openBatch(world().ctx, await getSurvey(world().ctx.db, slug), null)
    const { result } = await page(slug, 'reviewer')
    expect(result).toMatchObject({ counted: false, received: 29, households: 208 })
    expect([result.total, result.waitingFor]).toEqual([null, 'moreAnswers'])
    expect(JSON.stringify(result)).not.toContain('"exact"')
  })

  test('what has come out is shown once as many lie behind it: rounded, and of no village', async () => {
    const slug = await openSurvey(world())
    await answer(world(), slug, { village: 'thon-mot', count: 50, answers: content })
    const survey = await getSurvey(world().ctx.db, slug)
    await openBatch(world().ctx, survey, null)
    expect((await page(slug, 'reviewer')).result).toMatchObject({
      ...{ received: 50, opened: 0, total: null, waitingFor: 'moreAnswers' },
    })
    await answer(world(), slug, { village: 'thon-mot', count: 20, answers: content })
    const { result, texts } = await page(slug, 'reviewer')
    expect(result).toMatchObject({ received: 70, opened: 40, waitingFor: null })
    expect(totalOf(result).valid).toBe(40)
    expect(totalOf(result).overall.question).toEqual({
      ...{ kind: 'rounded', percent: 95, capped: 'high' },
    })
    expect(JSON.stringify(result)).not.toContain('"exact"')
    expect(result.villages.map((village) => village.shown)).toEqual([null, null, null])
    expect(texts).toEqual([])
  })
})

describe('a counted result', () => {
  test('gives both readings of the overall share, named, and says which one counts', async () => {
    const { result } = await counted(...wellAnswered)
    expect(result.reading).toBe('question')
    expect(totalOf(result).overall).toEqual({
      question: { kind: 'exact', count: 75, of: 80 },
      // 80 answers to each of two contents that were asked for; 17 contents that all skipped.
      mean: { kind: 'exact', count: 148, of: 19 * 80 },
    })
    expect(result.sentences.overall.question).toContain('câu hỏi chung')
    expect(result.sentences.overall.mean).toContain('không lấy trung bình của các tỷ lệ')
    expect(result.sentences.formula).toBe(
      'Tỷ lệ hài lòng = số phiếu chọn “Hài lòng” chia cho số phiếu hợp lệ.',
    )
  })

  test('counts every key of every question, with its denominator', async () => {
    const { result } = await counted(...wellAnswered)
    const { q1, q2 } = totalOf(result).questions
    expect(q1?.keys).toEqual({
      satisfied: { kind: 'exact', count: 73, of: 80 },
      notSatisfied: { kind: 'exact', count: 7, of: 80 },
    })
    expect(q2?.shares.notSatisfied).toEqual({ kind: 'exact', count: 5, of: 80 })
    expect(totalOf(result).questions.q19?.shares.skipped).toMatchObject({ count: 80, of: 80 })
    expect(totalOf(result).anyNotSatisfied).toEqual({ kind: 'exact', count: 12, of: 80 })
    expect(totalOf(result).modes).toMatchObject({ self: 75, helped: 5 })
  })

  test('puts what people are least satisfied with first', async () => {
    const { result } = await counted(...wellAnswered)
    expect(result.byDissatisfaction.slice(0, 3)).toEqual(['q1', 'q2', 'q3'])
    expect(result.byDissatisfaction).toHaveLength(19)
  })

  test('of an open survey says so, and holds neither a verdict nor an interval', async () => {
    const { result } = await counted(...wellAnswered)
    expect(result.sentences.access).toBe('Khảo sát mở (không giới hạn mỗi hộ một phiếu)')
    expect(result.verdict).toBeNull()
    expect(JSON.stringify(result)).not.toMatch(/reached|interval/i)
  })

  test('has numbers for a village of 30 answers, by mode only where no group is small', async () => {
    const shown = await counted(...wellAnswered)
    const village = villageOf(shown, 'thon-mot')
    expect(village.shown?.overall.question).toEqual({ kind: 'exact', count: 40, of: 45 })
    expect(village.shown?.modes).toBeNull()
    expect(village.hiddenSentence).toBeNull()
  })

  test('has none for a village below ten answers, and says why', async () => {
    const shown = await counted(...wellAnswered, {
      ...{ village: 'thon-ba', count: 9, answers: discontent },
    })
    const village = villageOf(shown, 'thon-ba')
    expect(village).toMatchObject({ received: 9, households: 40 })
    expect(village.shown?.overall).toEqual({ question: null, mean: null })
    expect(village.hiddenSentence).toBe('Dưới 10 phiếu: kết quả cộng vào kết quả của xã')
    expect(shown.result.sentences.smallGroups).toContain('Thôn có dưới 10 phiếu')
  })

  test('hides the next smallest village too, so that the small one cannot be subtracted out', async () => {
    const shown = await counted(...wellAnswered, {
      ...{ village: 'thon-ba', count: 9, answers: discontent },
    })
    const next = villageOf(shown, 'thon-hai')
    expect(next.shown?.precision).toBe('hidden')
    expect(next.hiddenSentence).toContain('Không nêu riêng')
    expect(villageOf(shown, 'thon-mot').shown?.precision).toBe('exact')
  })

  test('is the same on the screen and from the one function, alone and among others', async () => {
    const slug = await openSurvey(world())
    const other = await openSurvey(world())
    await answer(world(), slug, ...wellAnswered)
    await count(world(), slug)
    const { result } = await page(slug)
    const { db } = world().ctx
    expect(result).toEqual(await resultOf(db, await getSurvey(db, slug)))
    const both = await resultsOf(db, await listSurveysOf(db, ['xa-an']))
    expect([...both.values()].find((one) => one.survey.slug === slug)).toEqual(result)
    expect([...both.values()].find((one) => one.survey.slug === other)?.received).toBe(0)
  })

  test('keeps the shape that is promised to the console', async () => {
    const shown = await counted(...wellAnswered)
    expect(resultPage.parse(shown)).toEqual(shown)
  })

  test('of nobody has no share at all', async () => {
    const { result } = await counted()
    expect(totalOf(result).overall).toEqual({ question: null, mean: null })
    expect(totalOf(result).valid).toBe(0)
  })
})

describe('what people wrote', () => {
  const complaint = 'Đường ngập, gọi 0912 345 678 hoặc an@thu.vn, số 024090001234'
  const texts = (count: number): Group => ({
    ...{ village: 'thon-mot', count },
    answers: { ...discontent, 'q2.why': complaint },
  })

  test('is shown word for word from ten texts on, without numbers that name somebody', async () => {
    const shown = await counted(texts(10), { village: null, count: 25, answers: content })
    const roads = shown.texts.find(({ key }) => key === 'q2.why')
    expect(roads?.label).toBe('Giao thông: vì sao')
    expect(roads?.words).toHaveLength(10)
    expect(roads?.words?.[0]).toBe('Đường ngập, gọi [đã che] hoặc [đã che], số [đã che]')
  })

  test('is not shown at all below ten', async () => {
    const shown = await counted(texts(9), { village: null, count: 25, answers: content })
    expect(shown.texts.find(({ key }) => key === 'q2.why')?.words).toBeNull()
    expect(JSON.stringify(shown)).not.toContain('Đường ngập')
  })
})
