// `npm test`: types, style, then every project. Plain JavaScript, so that it can tell the truth on
// Node 20 even when nothing else loads. The last line follows what happened: a set-up that throws
// is a failure although no test failed.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'tests-'))
const report = join(folder, 'report.json')
let passed = 0
let failed = 0

try {
  step('types', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'])
  step('style', ['node_modules/@biomejs/biome/bin/biome', 'check', ...biomeOptions()])
  const code = run([
    ...['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  ])
  countTests(code)
} catch (error) {
  console.error(error)
  failed += 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

process.exitCode = failed > 0 || passed === 0 ? 1 : 0
console.log(`${passed} passed, ${failed} failed`)

/** A step counts as one test. */
function step(name, command) {
  const code = run(command)
  console.log(`${code === 0 ? '✓' : '✗'} ${name}`)
  if (code === 0) passed += 1
  else failed += 1
}

function run(command) {
  const { status, error } = spawnSync(process.execPath, command, { stdio: 'inherit' })
  if (error) throw error
  return status
}

function biomeOptions() {
  return ['--error-on-warnings', '--diagnostic-level=warn', '.']
}

function countTests(code) {
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
  // A file that cannot even be loaded has no test that failed.
  const unloaded = testResults.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length
  passed += numPassedTests
  const failures = numFailedTests + unloaded
  failed += code !== 0 && failures === 0 ? 1 : failures
}
