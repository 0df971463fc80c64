import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { nightlyOpening } from '#server/counting/nightly.ts'
import { readTallies } from '#server/counting/tallies.ts'
import { merkleRoot } from '#server/ledger/merkle.ts'
import { getSurvey } from '#server/surveys/find.ts'
import { verifyBundle } from '#server/verify/verify.ts'
import { canonicalJson } from '#shared/canonical-json.ts'
import { answerAll, closeVillages, openCardSurvey, printedCardsOf } from '../participation/scene.ts'
import { answer, content, count, discontent } from '../results/scene.ts'
import { expected, openSurvey } from '../surveys/round.ts'
import { writtenBundle } from '../verify/bundle.ts'
import { useWorld } from '../world/world.ts'

// Somebody with the public ledger and patience: what a few households can have said is soon tried through. No public
// hash may be one of something that can be guessed.

const world = useWorld()

/** Every hash that anybody can fetch. */
async function publicHashes(slug: string): Promise<Set<string>> {
  const paths = ['/api/public/ledger', ...['leaves', 'tokens'].map((list) => listOf(slug, list))]
  const texts = await Promise.all(
    paths.map(async (path) => JSON.stringify((await world().anyone('get', path)).body)),
  )
  return new Set(texts.join().match(/\b[0-9a-f]{64}\b/g))
}

const listOf = (slug: string, list: string) => `/api/public/surveys/${slug}/${list}`
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

describe('the sums of villages that are hidden', () => {
  test('cannot be found by trying them: no public hash is of sums alone', async () => {
    const survey = await openCardSurvey(world())
    for (const [village, cards] of [
      ['thon-ba', 12],
      ['thon-hai', 3],
    ] as const) {
      const { codes } = await printedCardsOf(world(), survey, village, cards)
      await answerAll(world(), survey.slug, village, codes)
    }
    const staff = world().as('staff')
    const path = `/api/surveys/${survey.slug}`
    await closeVillages(world(), survey)
    expected(await staff('put', `${path}/closure`, { reason: 'Đã đủ phiếu' }), 200)
    expected(await staff('put', `${path}/count`, { boxKey: survey.words }), 200)
    const { ctx } = world()
    const tallies = await readTallies(ctx.db, (await getSurvey(ctx.db, survey.slug)).id)
    // The guess that is right: all of it, each village, and the small ones as they were poured together.
    const small = tallies.get('thon-hai')
    const right = [
      canonicalJson(Object.fromEntries(tallies)),
      canonicalJson(
        Object.fromEntries([
          ['all', small],
          ['thon-hai', small],
        ]),
      ),
      ...[...tallies].flatMap(([scope, tally]) => [
        canonicalJson(tally),
        canonicalJson({ [scope]: tally, all: tally }),
      ]),
    ]
    const hashes = await publicHashes(survey.slug)
    expect(right.map(sha256).filter((hash) => hashes.has(hash))).toEqual([])
    expect(verifyBundle(await writtenBundle(ctx, survey.slug)).ok).toBe(true)
  })
})

describe('the night in which an answer came out', () => {
  test('cannot be found by trying which leaves make the root of that night', async () => {
    const slug = await openSurvey(world())
    await answer(world(), slug, { village: 'thon-mot', count: 20, answers: content })
    await nightlyOpening.run(world().ctx)
    const { ctx } = world()
    const { id } = await getSurvey(ctx.db, slug)
    const opened = await ctx.db
      .selectFrom('countedAnswer')
      .select('leaf')
      .where('surveyId', '=', id)
      .orderBy('leaf')
      .execute()
    const tallies = canonicalJson(Object.fromEntries(await readTallies(ctx.db, id)))
    await answer(world(), slug, { village: 'thon-mot', count: 5, answers: discontent })
    await count(world(), slug)
    expect(opened).toHaveLength(10)
    const root = merkleRoot(opened.map(({ leaf }) => Buffer.from(leaf, 'hex'))).toString('hex')
    const hashes = await publicHashes(slug)
    expect([root, sha256(tallies), sha256(root)].filter((hash) => hashes.has(hash))).toEqual([])
    expect(verifyBundle(await writtenBundle(ctx, slug)).ok).toBe(true)
  })
})
