// `npm run screenshots`: every screen of the demonstration, the same pictures in every run.
//   --to FOLDER   default docs/screenshots
//   --whole       whole pages instead of what a screen shows at first, to look closely
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { pictureConsole } from './console.ts'
import { pictureGuide } from './guide.ts'
import { guideAsMarkdown, guidePath } from './guide-markdown.ts'
import { setStage } from './stage.ts'
import { pictureVillager } from './villager.ts'

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    to: { type: 'string', default: 'docs/screenshots' },
    whole: { type: 'boolean', default: false },
  },
})

const stage = await setStage({ folder: values.to, whole: values.whole })
try {
  await pictureVillager(stage)
  await pictureConsole(stage)
  await pictureGuide(stage)
  writeFileSync(guidePath, guideAsMarkdown())
} finally {
  await stage.end()
}
