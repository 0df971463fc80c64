import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import type { Random } from '../random.ts'
import { randomWord } from '../random.ts'

// scrypt with N = 2^16, r = 8, p = 1: 64 MiB and about 0.2 s a guess (OWASP's floor is 2^16 with p = 2, or 2^17).
const cost = { N: 65_536, r: 8, p: 2, maxmem: 128 * 1024 * 1024 }
const keyLength = 32

/** `scrypt$N$r$p$salt$key`, so that the cost can be raised without locking anybody out. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, cost)
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64'), key.toString('base64')].join(
    '$',
  )
}

export async function passwordMatches(password: string, stored: string): Promise<boolean> {
  const [scheme, n, r, p, salt, key] = stored.split('$')
  if (scheme !== 'scrypt' || !salt || !key) return false
  const expected = Buffer.from(key, 'base64')
  const given = await derive(password, Buffer.from(salt, 'base64'), {
    ...cost,
    N: Number(n),
    r: Number(r),
    p: Number(p),
  })
  return timingSafeEqual(given, expected)
}

/** Takes the time of a real check for a name that does not exist, so that names cannot be probed. */
export async function wasteOneCheck(password: string): Promise<void> {
  await derive(password, Buffer.alloc(16), cost)
}

/** 60 random bits in three groups, easily read out: `kf3m-72ta-qx5n`. */
export function temporaryPasswordFrom(random: Random): string {
  return [0, 1, 2].map(() => randomWord(random, 4)).join('-')
}

function derive(password: string, salt: Buffer, options: typeof cost): Promise<Buffer> {
  return new Promise((resolve, reject) =>
    scrypt(password.normalize('NFC'), salt, keyLength, options, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  )
}
