import type { BundleFile } from './compose.ts'

const block = 512

/** The files as one archive (POSIX ustar), which every system can unpack. Names and sizes are small. */
export function asTar(folder: string, files: readonly BundleFile[], now: Date): Buffer {
  const parts = files.flatMap(({ name, bytes }) => [
    headerOf(`${folder}/${name}`, bytes.length, now),
    bytes,
    Buffer.alloc((block - (bytes.length % block)) % block),
  ])
  return Buffer.concat([...parts, Buffer.alloc(2 * block)])
}

function headerOf(name: string, size: number, now: Date): Buffer {
  if (Buffer.byteLength(name) > 100) throw new Error(`${name} is too long for an archive`)
  const header = Buffer.alloc(block)
  const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, '0')}\0`
  header.write(name, 0)
  header.write(octal(0o644, 7), 100)
  header.write(octal(0, 7), 108)
  header.write(octal(0, 7), 116)
  header.write(octal(size, 11), 124)
  header.write(octal(Math.floor(now.getTime() / 1000), 11), 136)
  header.write(' '.repeat(8), 148)
  header.write('0', 156)
  header.write('ustar\x0000', 257, 'latin1')
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return header
}
