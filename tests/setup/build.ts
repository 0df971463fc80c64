// Builds the program once per run for the tests of its bundles and for the browser, in a folder of
// its own: a server that runs from `dist` meanwhile is left alone.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the built program: `client/` and `server/main.js`. */
    builtFolder: string
  }
}

// Inside the project, because the server bundle finds its native parts in node_modules.
const cache = resolve('node_modules/.cache')

// The projects that need the build share one run: each has a module graph, all have one process.
type Shared = { built?: Promise<string>; users: number }
const shared = globalThis as typeof globalThis & { testBuild?: Shared }

export async function setup(project: TestProject): Promise<() => void> {
  shared.testBuild ??= { users: 0 }
  const use = shared.testBuild
  use.users += 1
  use.built ??= buildInto(newFolder())
  const folder = await use.built
  project.provide('builtFolder', folder)
  return () => {
    use.users -= 1
    if (use.users > 0) return
    delete use.built
    rmSync(folder, { recursive: true, force: true })
  }
}

function newFolder(): string {
  mkdirSync(cache, { recursive: true })
  return mkdtempSync(`${cache}/build-`)
}

async function buildInto(folder: string): Promise<string> {
  // Vitest's own variables would make a development build.
  const { VITEST: _vitest, NODE_ENV: _mode, ...env } = process.env
  const vite = fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', import.meta.url))
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    env: { ...env, BUILD_FOLDER: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (text) => (output += text))
  child.stderr.on('data', (text) => (output += text))
  const code = await new Promise((done, reject) => child.on('exit', done).on('error', reject))
  if (code !== 0 || !existsSync(`${folder}/server/main.js`)) {
    rmSync(folder, { recursive: true, force: true })
    throw new Error(`The build failed\n${output}`)
  }
  return folder
}
