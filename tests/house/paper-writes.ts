import { aBallot, atStack, keyedTwice, minutesOf, newStackOf, paperTable } from '../paper/scene.ts'
import { reviewedWithStack } from '../reviews/stack-scene.ts'
import { expected } from '../surveys/round.ts'
import type { World } from '../world/world.ts'
import type { Prepare, Write } from './write.ts'

const one = '/api/surveys/:slug/paper-stacks/:stack'

/** The part of `writes` that is about paper ballots. */
export const paperWrites: Record<string, Prepare> = {
  'post /api/surveys/:slug/paper-stacks': async (world) => ({
    as: 'staff',
    path: `/api/surveys/${(await paperTable(world)).slug}/paper-stacks`,
    body: { villageId: 'thon-ba', handCount: minutesOf() },
  }),
  [`put ${one}/hand-count`]: ofStack('/hand-count', minutesOf({ valid: 3 })),
  [`post ${one}/cards`]: async (world) => {
    const { path, codes } = await fresh(world)
    return { as: 'staff', path: `${path}/cards`, body: { code: codes[0] } }
  },
  [`post ${one}/card-removals`]: async (world) => {
    const { path, codes, scan } = await fresh(world)
    expected(await scan(codes[0] ?? ''), 200)
    return { as: 'staff', path: `${path}/card-removals`, body: { code: codes[0] } }
  },
  [`put ${one}/passes/:pass/ballots/:ballot`]: ofStack('/passes/1/ballots/ballot-1-1', {
    position: 1,
    content: aBallot('q3'),
  }),
  [`delete ${one}/passes/:pass/ballots/:ballot`]: async (world) => {
    const { path, key } = await fresh(world)
    expected(await key('clerk', 1, 1, aBallot()), 200)
    return { as: 'clerk', path: `${path}/passes/1/ballots/ballot-1-1` }
  },
  [`put ${one}/passes/:pass/end`]: ofStack('/passes/1/end', { ballots: 0 }),
  [`post ${one}/settlements`]: async (world) => {
    const { path, key, end } = await fresh(world)
    expected(await key('staff', 1, 1, aBallot()), 200)
    expected(await end('staff', 1, 1), 200)
    expected(await end('clerk', 2, 0), 200)
    const body = { first: 1, second: 0, content: null }
    return { as: 'clerk', path: `${path}/settlements`, body }
  },
  [`put ${one}/end`]: async (world) => {
    const table = await paperTable(world, 2)
    const { path } = await keyedTwice(world, table, { ballots: [aBallot()], codes: table.codes })
    const body = { confirmation: 1, explanation: 'Một hộ không bỏ phiếu' }
    return { as: 'clerk', path: `${path}/end`, body }
  },
  [`put ${one}/drop`]: ofStack('/drop', { reason: 'Lập nhầm thôn' }),
  [`put ${one}/void`]: reviewed,
  [`delete ${one}/void`]: async (world) => {
    const write = await reviewed(world)
    expected(await world.as('reviewer')('put', write.path, write.body), 200)
    return write
  },
}

/** A survey under review with a stack of twelve, and as many by phone. */
async function reviewed(world: World): Promise<Write> {
  const { slug, stackId } = await reviewedWithStack(world)
  const body = { reason: 'Phiếu do một người điền' }
  return { as: 'reviewer', path: `/api/surveys/${slug}/paper-stacks/${stackId}/void`, body }
}

async function fresh(world: World) {
  const table = await paperTable(world, 2)
  const stackId = await newStackOf(world, table.slug, minutesOf())
  return { ...table, ...atStack(world, table.slug, stackId) }
}

function ofStack(rest: string, body: unknown): Prepare {
  return async (world) => ({ as: 'staff', path: `${(await fresh(world)).path}${rest}`, body })
}
