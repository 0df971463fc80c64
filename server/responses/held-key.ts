import { createHash } from 'node:crypto'
import type { HeldKey } from '#shared/responses/schema.ts'
import { allowsStep } from '#shared/surveys/state.ts'
import type { Context } from '../context.ts'
import { transact } from '../database/transaction.ts'
import { Refusal } from '../errors.ts'
import type { SurveyRecord } from '../surveys/find.ts'
import { recordDeed } from '../surveys/record-deed.ts'
import { newKeyPair } from './box.ts'

// The key of a box on paper. 32 bytes and two that check them become 17 words of five letters, each four bits a
// consonant and two a vowel in turn: they can be read aloud over the phone, typed without Vietnamese marks, and a wrong
// letter is noticed before anything is tried.

const consonants = 'bdfghjklmnprstvz'
const vowels = 'aiou'
const keyBytes = 32
const checkBytes = 2

/**
 * A fresh key for a draft: told once and kept nowhere. That it was asked for is recorded, the words are not.
 * @throws Refusal conflict wrong_state when the survey is no draft any more
 */
export async function offerHeldKey(
  ctx: Context,
  actor: { accountId: string },
  survey: SurveyRecord,
): Promise<HeldKey> {
  if (!allowsStep(survey, 'publish')) throw new Refusal('conflict', 'wrong_state')
  const { privateKey, publicKey } = newKeyPair(ctx.random)
  const offered = { publicKey: publicKey.toString('base64url') }
  await transact(ctx.db, (tx) => recordDeed(ctx, tx, survey, actor, 'surveys.offerBoxKey', offered))
  return { words: wordsOf(privateKey), ...offered }
}

/** `babab-dadad-…`: 17 words. */
export function wordsOf(privateKey: Uint8Array): string {
  const bytes = Buffer.concat([privateKey, checkOf(privateKey)])
  const words: string[] = []
  for (let at = 0; at < bytes.length; at += 2) words.push(wordOf(bytes.readUInt16BE(at)))
  return words.join('-')
}

/** The 32 bytes, however the words are spaced and cased; undefined when a letter is wrong or missing. */
export function readWords(typed: string): Buffer | undefined {
  const letters = typed
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
  const words = letters.match(/.{1,5}/g) ?? []
  if (words.length !== (keyBytes + checkBytes) / 2) return undefined
  const bytes = Buffer.alloc(keyBytes + checkBytes)
  for (const [at, word] of words.entries()) {
    const number = numberOf(word)
    if (number === undefined) return undefined
    bytes.writeUInt16BE(number, at * 2)
  }
  const privateKey = bytes.subarray(0, keyBytes)
  return bytes.subarray(keyBytes).equals(checkOf(privateKey)) ? privateKey : undefined
}

function checkOf(privateKey: Uint8Array): Buffer {
  return createHash('sha256')
    .update('langnghe box key 1')
    .update(privateKey)
    .digest()
    .subarray(0, 2)
}

function wordOf(number: number): string {
  const letter = (from: string, shift: number) => from[(number >> shift) & (from.length - 1)]
  return [
    letter(consonants, 12),
    letter(vowels, 10),
    letter(consonants, 6),
    letter(vowels, 4),
    letter(consonants, 0),
  ].join('')
}

function numberOf(word: string): number | undefined {
  let number = 0
  for (const [at, letter] of [...word].entries()) {
    const from = at % 2 === 0 ? consonants : vowels
    const value = from.indexOf(letter)
    if (value < 0) return undefined
    number = number * from.length + value
  }
  return word.length === 5 ? number : undefined
}
