import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

// The kit (`/console/kit` in development) shows every component that the console is made of.

const ui = 'client/console/ui'
const kit = 'client/console/kit'

/** The frame around every page, and what only stands inside of another component. */
const inside = [
  ...['Shell', 'Entrance', 'AccountMenu', 'Logo', 'Icon', 'Dialog', 'DialogActions', 'Trouble'],
  ...['Field', 'FieldGroup', 'FieldNotes'],
]

function components(): string[] {
  return readdirSync(ui)
    .filter((name) => name.endsWith('.tsx'))
    .flatMap((name) =>
      [...readFileSync(join(ui, name), 'utf8').matchAll(/^export function ([A-Z]\w*)/gm)].map(
        ([, component = '']) => component,
      ),
    )
}

test('every component of the console is shown in the kit', () => {
  const shown = readdirSync(kit)
    .map((name) => readFileSync(join(kit, name), 'utf8'))
    .join('\n')
  const missing = components().filter(
    (name) => !inside.includes(name) && !new RegExp(`<${name}\\b`).test(shown),
  )
  expect(missing).toEqual([])
})
