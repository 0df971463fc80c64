// Runs one TypeScript file of the tests outside Vitest (measurements, screenshots):
// `node tests/setup/script.js tests/bench/page.ts`. Node 20 cannot load TypeScript by itself.
import { resolve } from 'node:path'
import { runnerImport } from 'vite'

const [file] = process.argv.slice(2)
if (!file) throw new Error('Name the file to run')
await runnerImport(resolve(file), { configFile: false, logLevel: 'error' })
