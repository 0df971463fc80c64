import { expect, test } from 'vitest'
import { audioKindOf } from '#server/forms/audio-kind.ts'
import { recordingsOf } from './recordings.ts'

const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'))
const cases = Object.entries(recordingsOf).flatMap(([kind, heads]) =>
  heads.map((head): [string, string] => [kind, head]),
)

test.each(cases)('%s is known by its first bytes', (kind, head) => {
  expect(audioKindOf(bytesOf(`${head}…`))).toBe(kind)
})

test.each([
  ['nothing', ''],
  ['a web page', '<!doctype html><script>alert(1)</script>'],
  ['a picture', '\x89PNG\r\n\x1a\n'],
  ['a photograph', '\xff\xd8\xff\xe0'],
  ['a video of another brand', '\0\0\0\x18ftypqt  '],
  ['a Matroska film', '\x1a\x45\xdf\xa3\x9f\x42\x82\x88matroska'],
  ['a program', 'MZ\x90\0'],
  ['a wave file', 'RIFF....WAVE'],
  ['an MPEG frame of layer I', '\xff\xff\x90\x64'],
  ['an MPEG frame without a bit rate', '\xff\xfb\xf0\x64'],
])('%s is no recording', (_what, text) => {
  expect(audioKindOf(bytesOf(text))).toBeUndefined()
})
