// A film for Chromium's fake camera: one frame of a card's QR code, as YUV4MPEG2 in shades of grey.
import { writeFileSync } from 'node:fs'
import { encode } from 'uqr'

const width = 640
const height = 480

/** Writes what a camera sees that is held over a code. */
export function filmCode(file: string, text: string): void {
  const { data, size } = encode(text, { ecc: 'Q', border: 4 })
  const dot = Math.floor(height / size)
  const left = Math.floor((width - size * dot) / 2)
  const light = Buffer.alloc(width * height, 235)
  for (let y = 0; y < size * dot; y++) {
    for (let x = 0; x < size * dot; x++) {
      if (data[Math.floor(y / dot)]?.[Math.floor(x / dot)]) light[y * width + left + x] = 16
    }
  }
  const colour = Buffer.alloc((width * height) / 2, 128)
  const head = `YUV4MPEG2 W${width} H${height} F5:1 Ip A1:1 C420jpeg\nFRAME\n`
  writeFileSync(file, Buffer.concat([Buffer.from(head), light, colour]))
}
