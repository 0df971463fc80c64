import { expect, test } from 'vitest'
import { modulePath } from '#client/console/prints/QrCode.tsx'

test('dark modules are drawn as runs, row by row', () => {
  const rows = [
    [true, true, false],
    [false, false, false],
    [true, false, true],
  ]
  expect(modulePath(rows)).toBe('M0 0h2v1H0zM0 2h1v1H0zM2 2h1v1H2z')
})
