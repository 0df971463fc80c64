import type { Context } from './context.ts'
import { keyDestruction, nightlyOpening } from './counting/nightly.ts'
import { exportBuilding, exportExpiry } from './exports/build.ts'
import { printJobExpiry } from './participation/print.ts'
import { overdueClosing } from './surveys/close.ts'

/** Something the clock does. It must be safe to run late, twice, and beside another process. */
interface Task {
  name: string
  everyMinutes: number
  run(ctx: Context): Promise<void>
}

/** Everything that happens without anybody asking. */
const tasks: Task[] = [
  overdueClosing,
  nightlyOpening,
  keyDestruction,
  exportBuilding,
  exportExpiry,
  printJobExpiry,
]

/** Starts the clock door. @returns how to stop it. */
export function startBackground(ctx: Context): () => void {
  const timers = tasks.map((task) => {
    const tick = () =>
      task.run(ctx).catch((error) => ctx.log.fault('task failed', error, { task: task.name }))
    void tick()
    return setInterval(tick, task.everyMinutes * 60_000).unref()
  })
  return () => timers.forEach(clearInterval)
}
