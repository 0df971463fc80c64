// The built program as an operator runs it: a process of its own, on data of its own.
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

export interface Program {
  url: string
  /** What its clock showed at the last start. */
  instant: string
  /** What it printed when it was ready. */
  ready: string
  /** Runs a command on the same data. @returns what it printed */
  run(...words: string[]): Promise<string>
  /** Stops it the way an operator does and starts it again, at the same address, when it is `instant`. */
  restart(instant?: string): Promise<void>
  /** Kills it in the middle of whatever it does, and starts it again on what is on the disk. */
  crash(): Promise<void>
  /** No answer comes from it any more; its data stays. */
  halt(): Promise<void>
  /** Ends it and throws its data away. */
  end(): Promise<void>
}

export interface Start {
  /** Folder of the built program. */
  builtFolder: string
  /** Words of the command line; the address is given by the environment. */
  words?: (place: { port: number; dataDir: string }) => string[]
  /** What its clock shows at the start; the real time unless given. */
  instant?: string
  /** Modules that are loaded before the program, besides the clock. */
  preload?: string[]
}

const clock = fileURLToPath(new URL('clock.js', import.meta.url))

/** Starts the program on an empty folder and waits until it says where it can be reached. */
export async function startProgram(start: Start): Promise<Program> {
  const dataDir = mkdtempSync(join(tmpdir(), 'journey-'))
  const port = await freePort()
  const main = join(start.builtFolder, 'server/main.js')
  const words = start.words?.({ port, dataDir }) ?? ['serve']
  const env: NodeJS.ProcessEnv = { PATH: process.env.PATH, DATA_DIR: dataDir, PORT: String(port) }
  env.LOG = 'quiet'
  let instant = start.instant ?? new Date().toISOString()
  const setClock = () => {
    env.CLOCK_AHEAD_MS = String(Date.parse(instant) - Date.now())
  }
  const node = [clock, ...(start.preload ?? [])].flatMap((module) => ['--import', module])
  const launch = () => launched(spawn(process.execPath, [...node, main, ...words], { env }))
  setClock()
  let running = await launch()

  const halt = () => stopped(running.child)
  return {
    url: `http://localhost:${port}`,
    get instant() {
      return instant
    },
    ready: running.ready,
    run: async (...command) => {
      const given = [...node, main, ...command]
      return (await promisify(execFile)(process.execPath, given, { env })).stdout
    },
    restart: async (then) => {
      await halt()
      if (then) {
        instant = then
        setClock()
      }
      running = await launch()
    },
    crash: async () => {
      await stopped(running.child, 'SIGKILL')
      running = await launch()
    },
    halt,
    end: async () => {
      await halt()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** @throws Error with what it printed when it ends before it is ready */
async function launched(child: ChildProcess): Promise<{ child: ChildProcess; ready: string }> {
  let printed = ''
  let complained = ''
  child.stderr?.on('data', (text) => (complained += text))
  await new Promise<void>((ready, failed) => {
    child.once('error', failed)
    child.once('exit', () => failed(new Error(`The program ended\n${printed}${complained}`)))
    child.stdout?.on('data', (text) => {
      printed += text
      if (/http:\/\/\S+[\s\S]*\n/.test(printed)) ready()
    })
  })
  return { child, ready: printed }
}

async function stopped(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = new Promise((resolve) => child.once('exit', resolve))
  child.kill(signal)
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
