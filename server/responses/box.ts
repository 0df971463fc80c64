import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from 'node:crypto'
import type { Random } from '../random.ts'

// A sealed answer: X25519 with a key pair of the moment, HKDF-SHA256, AES-256-GCM. Whoever holds only the
// public half can put in and never take out. Layout, version 1:
//   version 1 byte | ephemeral public key 32 | nonce 12 | ciphertext | tag 16
// The plain text is its length (4 bytes) and its bytes, padded to steps of 1 KiB, so that a size tells
// nothing of how much was written. `label` says where an entry belongs: moved elsewhere it does not open.

const formatVersion = 1
const step = 1024
const keyBytes = 32
const nonceBytes = 12
const tagBytes = 16
const headBytes = 1 + keyBytes + nonceBytes
const lengthBytes = 4

/** PKCS #8 before 32 raw bytes of an X25519 private key (RFC 8410). */
const privatePrefix = Buffer.from('302e020100300506032b656e04220420', 'hex')

/** Seals any number of answers under one ephemeral key, each with a fresh nonce. */
export interface Sealer {
  seal(plain: Uint8Array, label: string): Buffer
}

export interface Opener {
  /** Undefined when the entry is damaged, belongs elsewhere or was sealed for another key. */
  open(sealed: Uint8Array, label: string): Buffer | undefined
}

/** 32 raw bytes that are a private key, and the public half that goes with them. */
export function newKeyPair(random: Random): { privateKey: Buffer; publicKey: Buffer } {
  const privateKey = Buffer.from(random.bytes(keyBytes))
  return { privateKey, publicKey: publicHalf(privateKey) }
}

/** The public half, 32 raw bytes. @throws when the bytes are no private key. */
export function publicHalf(privateKey: Uint8Array): Buffer {
  return rawPublic(createPublicKey(privateObject(privateKey)))
}

/**
 * A sealer for one commit group: making the ephemeral key is most of the cost of a box, and that
 * answers of one group lie side by side shows in the table anyway.
 */
export function createSealer(boxKey: Uint8Array, random: Random): Sealer {
  const ephemeral = generateKeyPairSync('x25519')
  const publicKey = rawPublic(ephemeral.publicKey)
  const key = deriveKey(agree(ephemeral.privateKey, boxKey), publicKey, boxKey)
  const head = Buffer.concat([Buffer.of(formatVersion), publicKey])
  return {
    seal(plain, label) {
      const nonce = random.bytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      cipher.setAAD(Buffer.from(label, 'utf8'))
      const body = Buffer.concat([cipher.update(padded(plain)), cipher.final()])
      return Buffer.concat([head, nonce, body, cipher.getAuthTag()])
    },
  }
}

/** An opener that derives the key of a commit group once. */
export function createOpener(privateKey: Uint8Array): Opener {
  const own = privateObject(privateKey)
  const boxKey = rawPublic(createPublicKey(own))
  const keys = new Map<string, Uint8Array>()
  const keyFor = (ephemeral: Buffer) => {
    const name = ephemeral.toString('latin1')
    let key = keys.get(name)
    if (!key) {
      key = deriveKey(agree(own, ephemeral), ephemeral, boxKey)
      keys.set(name, key)
    }
    return key
  }
  return {
    open(sealed, label) {
      const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
      if (bytes.length < headBytes + step + tagBytes || bytes[0] !== formatVersion) return undefined
      try {
        return unpadded(decrypt(bytes, keyFor(bytes.subarray(1, 1 + keyBytes)), label))
      } catch {
        return undefined // a wrong tag, or a point that agrees on nothing
      }
    },
  }
}

function decrypt(sealed: Buffer, key: Uint8Array, label: string): Buffer {
  const nonce = sealed.subarray(1 + keyBytes, headBytes)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
  decipher.setAAD(Buffer.from(label, 'utf8'))
  decipher.setAuthTag(sealed.subarray(-tagBytes))
  return Buffer.concat([decipher.update(sealed.subarray(headBytes, -tagBytes)), decipher.final()])
}

function padded(plain: Uint8Array): Buffer {
  const room = Buffer.alloc(Math.ceil((lengthBytes + plain.length) / step) * step)
  room.writeUInt32BE(plain.length)
  room.set(plain, lengthBytes)
  return room
}

function unpadded(room: Buffer): Buffer | undefined {
  const length = room.readUInt32BE()
  return length > room.length - lengthBytes
    ? undefined
    : room.subarray(lengthBytes, lengthBytes + length)
}

// Through JWK, because OpenSSL takes ten times as long to find out what a DER key is.
function agree(own: KeyObject, theirs: Uint8Array): Buffer {
  const jwk = { kty: 'OKP', crv: 'X25519', x: Buffer.from(theirs).toString('base64url') }
  return diffieHellman({ privateKey: own, publicKey: createPublicKey({ key: jwk, format: 'jwk' }) })
}

function deriveKey(secret: Uint8Array, ephemeral: Uint8Array, boxKey: Uint8Array): Uint8Array {
  const salt = Buffer.concat([ephemeral, boxKey])
  return new Uint8Array(hkdfSync('sha256', secret, salt, 'langnghe box 1', keyBytes))
}

function privateObject(raw: Uint8Array): KeyObject {
  if (raw.length !== keyBytes) throw new Error('A box key has 32 bytes')
  return createPrivateKey({
    key: Buffer.concat([privatePrefix, raw]),
    format: 'der',
    type: 'pkcs8',
  })
}

function rawPublic(key: KeyObject): Buffer {
  const { x } = key.export({ format: 'jwk' })
  if (x === undefined) throw new Error('An X25519 key without its point')
  return Buffer.from(x, 'base64url')
}
