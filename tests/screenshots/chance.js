// Loaded before the program (`node --import`): the same chance at every run, so that the pictures of
// the demonstration change only when the program does. Never for anything but pictures.
import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

let drawn = 0

function bytes(length) {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, () =>
    crypto.createHash('sha256').update(`picture ${drawn++}`).digest(),
  )
  return Buffer.concat(blocks).subarray(0, length)
}

crypto.randomBytes = bytes
crypto.randomInt = (below) => bytes(6).readUIntBE(0, 6) % below
syncBuiltinESMExports()
