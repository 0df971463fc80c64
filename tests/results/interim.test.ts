import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openBatch } from '#server/counting/count.ts'
import { getSurvey } from '#server/surveys/find.ts'
import type { Result } from '#shared/results/schema.ts'
import { openSurvey } from '../surveys/round.ts'
import { useWorld } from '../world/world.ts'
import { answer, content, count, discontent } from './scene.ts'

// A reviewer of an open survey writes down every night what is shown, and subtracts: night from night, and the last one
// from the result. Nothing that comes of it may be about fewer than a group whose numbers may be exact.

const world = useWorld()
const exactFrom = 30

const nights = fc.array(fc.record({ happy: fc.nat(28), unhappy: fc.nat(8) }), {
  minLength: 5,
  maxLength: 8,
})

async function shownTo(slug: string): Promise<Result> {
  const { status, body } = await world().as('reviewer')('get', `/api/surveys/${slug}/results`)
  expect(status).toBe(200)
  return body.result
}

/** Of how many answers what is shown is, for every night and at last for the count. */
async function play(title: string, list: { happy: number; unhappy: number }[]): Promise<number[]> {
  const slug = await openSurvey(world(), { title })
  const sizes = [0]
  let received = 0
  for (const { happy, unhappy } of list) {
    await answer(world(), slug, { village: 'thon-mot', count: happy, answers: content })
    await answer(world(), slug, { village: 'thon-hai', count: unhappy, answers: discontent })
    received += happy + unhappy
    await openBatch(world().ctx, await getSurvey(world().ctx.db, slug), null)
    const result = await shownTo(slug)
    expect(JSON.stringify(result)).not.toContain('"exact"')
    const size = result.total?.valid ?? 0
    expect(result).toMatchObject({ received, opened: size })
    sizes.push(size)
  }
  await count(world(), slug)
  const { total, opened } = await shownTo(slug)
  expect([total?.valid, opened]).toEqual([received, received])
  return [...sizes, received]
}

test('no two of all the figures that are ever shown can be subtracted to fewer than thirty answers', async () => {
  let run = 0
  let shown = 0
  await fc.assert(
    fc.asyncProperty(nights, async (list) => {
      const sizes = await play(`Khảo sát ${run++}`, list)
      for (const one of sizes) {
        for (const other of sizes) {
          const difference = Math.abs(one - other)
          // Before anything is shown there is nothing to subtract from: what the count shows is its own affair.
          const apart = difference === 0 || difference >= exactFrom || Math.min(one, other) === 0
          expect([sizes, apart]).toEqual([sizes, true])
        }
      }
      shown += sizes.slice(1, -1).some((size) => size > 0) ? 1 : 0
    }),
    { numRuns: world().ctx.engine === 'sqlite' ? 6 : 2, seed: 20260305 },
  )
  expect(shown).toBeGreaterThan(0)
})

test('after the count nothing is kept of how the figures grew', async () => {
  const slug = await openSurvey(world())
  await answer(world(), slug, { village: 'thon-mot', count: 60, answers: content })
  await openBatch(world().ctx, await getSurvey(world().ctx.db, slug), null)
  const steps = () => world().ctx.db.selectFrom('interimTally').select('answers').execute()
  expect(await steps()).toEqual([{ answers: 50 }])
  await count(world(), slug)
  expect(await steps()).toEqual([])
})
