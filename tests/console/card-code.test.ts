import jsqr from 'jsqr'
import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { cardAddress, completeCode } from '#shared/tokens/code.ts'

const dot = 6
const border = 4

test('the code of a card is read back by a decoder, at level Q and with dots of half a millimetre or more', () => {
  const address = cardAddress(
    'https://khaosat.bacgiang.gov.vn/s/abcdefgh',
    completeCode('1234567890123'),
  )
  const { data, size } = encode(address, { ecc: 'Q', border })
  const width = size * dot
  const pixels = new Uint8ClampedArray(width * width * 4)
  for (let at = 0; at < width * width; at++) {
    const dark = data[Math.floor(at / width / dot)]?.[Math.floor((at % width) / dot)]
    pixels.set(dark ? [0, 0, 0, 255] : [255, 255, 255, 255], at * 4)
  }
  const read = jsqr(pixels, width, width)
  expect(read?.data).toBe(address)
  // 42 mm on paper without the white border.
  expect(42 / (size - 2 * border)).toBeGreaterThan(0.5)
})
