import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import type { Answers } from '#shared/forms/document.ts'

export interface Load {
  path: string
  /** What every villager answers; without it pages are asked for. */
  answers?: Answers
  /** With cards: tokens that were never used, made before the clock runs. */
  proofs?: () => { token: string; signature: string }[]
}

export interface Speed {
  perSecond: number
  /** Milliseconds. */
  p99: number
  statuses: Record<string, number>
}

const connections = 64
const rounds = 5

/** Runs the contenders in turns, so that what slows the machine for a while slows all; medians. */
export async function race<Name extends string>(
  contenders: Record<Name, Hono>,
  load: Load,
  milliseconds = 1500,
): Promise<Record<Name, Speed>> {
  const names = Object.keys(contenders) as Name[]
  const runs = new Map<Name, Speed[]>(names.map((name) => [name, []]))
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const speed = await drive(contenders[name], load, round === 0 ? 500 : milliseconds)
      // The first round only warms up.
      if (round > 0) runs.get(name)?.push(speed)
    }
  }
  const entries = names.map((name) => [name, medians(runs.get(name) ?? [])] as const)
  return Object.fromEntries(entries) as Record<Name, Speed>
}

async function drive(app: Hono, load: Load, milliseconds: number): Promise<Speed> {
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise((listening) => server.once('listening', listening))
  const { port } = server.address() as AddressInfo
  const proofs = load.proofs?.()
  const workerData = { ...load, proofs, port, connections, milliseconds }
  const worker = new Worker(resolve('tests/bench/load.js'), { workerData })
  const speed = await new Promise<Speed>((done, failed) => {
    worker.once('message', done).once('error', failed)
  })
  await new Promise((closed) => server.close(closed))
  return speed
}

function medians(speeds: Speed[]): Speed {
  const statuses: Record<string, number> = {}
  for (const speed of speeds) {
    for (const [status, count] of Object.entries(speed.statuses)) {
      statuses[status] = (statuses[status] ?? 0) + count
    }
  }
  return {
    perSecond: median(speeds.map(({ perSecond }) => perSecond)),
    p99: median(speeds.map(({ p99 }) => p99)),
    statuses,
  }
}

export function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
