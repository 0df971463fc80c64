// A real Chromium from npm, unpacked once, with its own libraries and fonts: nothing has to be
// installed on the machine. `CHROMIUM_PATH` names another browser where npm's does not run.
import { spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const cache = resolve('node_modules/.cache')

/** Unpacks before the first journey, so that no test waits for it. */
export async function setup(): Promise<void> {
  if (!process.env.CHROMIUM_PATH) await unpackedChromium()
}

/** Starts a browser for one file of journeys, or for the screenshots; the caller closes it. */
export async function launchBrowser(more: string[] = []): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', ...more]
  const given = process.env.CHROMIUM_PATH
  if (given) return chromium.launch({ executablePath: given, args })
  const folder = await unpackedChromium()
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args,
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  })
}

async function unpackedChromium(): Promise<string> {
  const { version } = JSON.parse(
    readFileSync('node_modules/@sparticuz/chromium/package.json', 'utf8'),
  )
  const folder = join(cache, `chromium-${version}`)
  if (existsSync(folder)) return folder
  mkdirSync(cache, { recursive: true })
  const fresh = mkdtempSync(`${folder}-`)
  await unpackInto(fresh)
  writeFileSync(join(fresh, 'fonts.conf'), fontsConfiguration(folder))
  try {
    renameSync(fresh, folder)
  } catch (error) {
    // Another run was quicker.
    rmSync(fresh, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
  return folder
}

/** The package unpacks into the temporary folder of its process and knows only Lambda's libraries. */
async function unpackInto(folder: string): Promise<void> {
  const program = "import('@sparticuz/chromium').then((m) => m.default.executablePath())"
  const child = spawn(process.execPath, ['-e', program], {
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const code = await new Promise((done, reject) => child.on('exit', done).on('error', reject))
  if (code !== 0) throw new Error('Chromium could not be unpacked')
}

/** Its Open Sans has every Vietnamese letter; a machine without fonts would show blanks. */
function fontsConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>
`
}
