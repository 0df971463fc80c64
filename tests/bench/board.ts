// `npm run bench:board`: the province's board over 219 units that all keep both conditions, beside the bare reading
// of the rows it is made of. A measurement and no test: a goal that is missed is printed, nothing fails.
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '#server/config.ts'
import { closeContext, createContext } from '#server/context.ts'
import { migrate } from '#server/database/migrate.ts'
import { readBoard } from '#server/targets/board.ts'
import { readEvidence } from '#server/targets/evidence.ts'
import { listBelow } from '#server/units/tree.ts'
import { qualify, wholeProvince } from '../targets/whole-province.ts'
import { populate } from '../world/people.ts'
import { settle } from '../world/place.ts'
import { median } from './load.ts'

const goal = 20
const rounds = 41
const day = '2026-03-04'

const folder = mkdtempSync(join(tmpdir(), 'bench-'))
const ctx = createContext(readConfig({ DATA_DIR: folder }), {
  now: () => new Date(`${day}T02:00:00.000Z`),
})
try {
  await migrate(ctx.db)
  await settle(ctx.db)
  await populate(ctx.db)
  const { province, units } = await wholeProvince(ctx)
  await qualify(ctx, units)
  const board = () => readBoard(ctx, { unitId: province.id })
  const rows = async () => {
    const below = await listBelow(ctx.db, [province.id], day, ['district', 'commune'])
    await readEvidence(ctx.db, below, day)
  }
  const times = { board: [] as number[], rows: [] as number[] }
  for (let round = -5; round < rounds; round++) {
    const [whole, bare] = [await timed(board), await timed(rows)]
    if (round >= 0) times.board.push(whole)
    if (round >= 0) times.rows.push(bare)
  }
  const { count, of } = await board()
  const [whole, bare] = [median(times.board), median(times.rows)]
  console.log(`${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}; ${count}/${of} units`)
  console.log(
    `board ${whole.toFixed(1)} ms of processor (goal ≤ ${goal}${whole > goal ? ', MISSED' : ''})`,
  )
  console.log(`its rows alone ${bare.toFixed(1)} ms; board ÷ rows ${(whole / bare).toFixed(2)}`)
} finally {
  await closeContext(ctx)
  rmSync(folder, { recursive: true, force: true })
}

/** Milliseconds of this process's own time: what other programs do on the machine is none of it. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1000
}
