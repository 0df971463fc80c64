// SHA-384 (FIPS 180-4) for phones: short, for a few hundred bytes, and without anything that Chrome 67 lacks,
// which the library used elsewhere no longer runs on. BigInt by calls only.

const blockBytes = 128
const rounds = 80
const big = (number: number) => BigInt(number)
const word = (value: bigint) => BigInt.asUintN(64, value)

/** The digest, 48 bytes. */
export function sha384(message: Uint8Array): Uint8Array {
  const { start, constants } = tables()
  const padded = pad(message)
  let state = start
  for (let at = 0; at < padded.length; at += blockBytes) {
    const mixed = mix(state, scheduleOf(padded, at), constants)
    state = state.map((value, place) => word(value + (mixed[place] as bigint)))
  }
  const digest = new DataView(new ArrayBuffer(48))
  for (let byte = 0; byte < 48; byte++) {
    const shifted = (state[byte >> 3] as bigint) >> big(56 - (byte % 8) * 8)
    digest.setUint8(byte, Number(BigInt.asUintN(8, shifted)))
  }
  return new Uint8Array(digest.buffer)
}

type Tables = { start: bigint[]; constants: bigint[] }
let made: Tables | undefined

/** § 4.2.3 and § 5.3.4: 64 bits behind the point of roots of the first primes. */
function tables(): Tables {
  if (made) return made
  const primes: number[] = []
  for (let one = 2; primes.length < rounds; one++) {
    if (primes.every((prime) => one % prime)) primes.push(one)
  }
  const start = primes.slice(8, 16).map((prime) => word(root(big(prime) << big(128), 2)))
  made = { start, constants: primes.map((prime) => word(root(big(prime) << big(192), 3))) }
  return made
}

/** The whole part of the square or cube root, bit by bit. */
function root(value: bigint, degree: 2 | 3): bigint {
  let found = big(0)
  for (let bit = 75; bit >= 0; bit--) {
    const next = found + (big(1) << big(bit))
    if (next * next * (degree === 3 ? next : big(1)) <= value) found = next
  }
  return found
}

function pad(message: Uint8Array): Uint8Array {
  const length = Math.ceil((message.length + 17) / blockBytes) * blockBytes
  const padded = new Uint8Array(length)
  padded.set(message)
  padded[message.length] = 128
  new DataView(padded.buffer).setUint32(length - 4, message.length * 8)
  return padded
}

function scheduleOf(bytes: Uint8Array, at: number): bigint[] {
  const view = new DataView(bytes.buffer, at)
  const words: bigint[] = []
  for (let round = 0; round < rounds; round++) {
    const ago = (back: number) => words[round - back] as bigint
    words.push(
      round < 16
        ? (big(view.getUint32(round * 8)) << big(32)) + big(view.getUint32(round * 8 + 4))
        : word(
            ago(16) +
              (turned(ago(15), 1) ^ turned(ago(15), 8) ^ (ago(15) >> big(7))) +
              ago(7) +
              (turned(ago(2), 19) ^ turned(ago(2), 61) ^ (ago(2) >> big(6))),
          ),
    )
  }
  return words
}

function mix(state: bigint[], schedule: bigint[], constants: bigint[]): bigint[] {
  let [a, b, c, d, e, f, g, h] = state as Eight
  for (let round = 0; round < rounds; round++) {
    const first =
      h +
      (turned(e, 14) ^ turned(e, 18) ^ turned(e, 41)) +
      (g ^ (e & (f ^ g))) +
      (constants[round] as bigint) +
      (schedule[round] as bigint)
    const second = (turned(a, 28) ^ turned(a, 34) ^ turned(a, 39)) + ((a & b) | (c & (a | b)))
    ;[h, g, f, e, d, c, b, a] = [g, f, e, word(d + first), c, b, a, word(first + second)]
  }
  return [a, b, c, d, e, f, g, h]
}

type Eight = [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint]

function turned(value: bigint, by: number): bigint {
  return (value >> big(by)) | word(value << big(64 - by))
}
