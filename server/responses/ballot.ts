import { createHmac, timingSafeEqual } from 'node:crypto'
import { type CheckedAnswers, checkAnswers, wholeForm } from '#shared/forms/answers.ts'
import type { Answers, AnswerValue } from '#shared/forms/document.ts'
import type { Mode } from '#shared/responses/mode.ts'
import { Refusal } from '../errors.ts'
import { isSigned } from '../tokens/blind-rsa.ts'
import { recordOf } from './receipts.ts'
import type { AnsweredForm, SurveyBox, SurveyForms } from './survey-box.ts'

/** An answer as it arrives and as it lies in the box: everything but who, when and by which id. */
export interface Contents {
  version: number
  village: string | null
  mode: Mode
  salt: string
  answers: Record<string, AnswerValue>
  /** Of a paper ballot: the stack it came in, and that its overall question was ticked twice. */
  stack?: string | undefined
  invalid?: 'overallTwice' | undefined
  /** With cards: what the card was exchanged for; base64url. */
  proof?: Proof | undefined
}

/** A token and its village's signature over it, base64url. */
export interface Proof {
  token: string
  signature: string
}

/** Contents that fit the survey, with the record that will be counted. */
export interface ReadContents extends Contents {
  answers: Answers
  record: string
  leaf: Buffer
  textKeys: string[]
}

/** An answer ready for the box. */
export interface Ballot {
  box: SurveyBox
  villageId: string | null
  leaf: Buffer
  /** HMAC(pepper, token): what may be used once. */
  tokenMac: Buffer
  /** HMAC(pepper, id ‖ leaf): what it was used for. */
  contentMac: Buffer
  /** What is sealed. */
  plain: Buffer
}

/**
 * Contents as they count, by the form's own definition.
 * @throws Refusal invalid, naming every field that does not fit
 */
export function readContents(survey: SurveyForms, given: Contents): ReadContents {
  const form = survey.versions.get(given.version)
  if (!form) throw new Refusal('invalid', 'version_unknown', { version: 'unknown' })
  if (given.village !== null && !survey.villageIds.has(given.village)) {
    throw new Refusal('invalid', 'village_unknown', { village: 'unknown' })
  }
  const { answers, fields } = checkGiven(form, given)
  if (fields) throw new Refusal('invalid', 'fields', onTheWire(fields))
  const { version, village, mode, stack, invalid, salt, proof } = given
  const read = { version, village, mode, stack, invalid, salt, answers }
  return {
    ...read,
    ...recordOf({ survey: survey.slug, ...read }, form.textKeys),
    ...{ textKeys: form.textKeys, proof },
  }
}

/**
 * Of a survey with cards, that the answer comes with a token of its own village; of an open one, that it comes with none.
 * @throws Refusal invalid
 */
export function checkProof(survey: SurveyForms, { village, proof }: Contents): void {
  if (survey.access !== 'card') {
    if (proof) throw new Refusal('invalid', 'fields', { token: 'unknown' })
    return
  }
  if (!proof) throw new Refusal('invalid', 'fields', { token: 'required' })
  const key = survey.villageKeys.get(village ?? '')
  if (!key) throw new Refusal('invalid', 'village_unknown', { village: 'unknown' })
  if (!isSigned(key, bytesOf(proof.token), bytesOf(proof.signature))) {
    throw new Refusal('invalid', 'token_invalid', { signature: 'invalid' })
  }
}

/** What a repeated answer is known by, 32 bytes each; for an open survey both are the same. */
export interface Marks {
  /** May be used once. Of a card it becomes public at the count. */
  token: Uint8Array
  /** Made by the sender for this answer, and known to nobody else afterwards. */
  id: Uint8Array
}

/**
 * An answer ready for the box. What it says is known again by its id and not by its token: tokens and leaves are public
 * after the count, so that a thief who had taken the peppers before it could try which of them belong together.
 * @throws Refusal invalid, as `readContents`
 */
export function makeBallot(box: SurveyBox, { token, id }: Marks, given: Contents): Ballot {
  const { version, village, mode, stack, invalid, salt, answers, leaf, proof } = readContents(
    box,
    given,
  )
  const contents: Contents = { version, village, mode, stack, invalid, salt, answers, proof }
  return {
    box,
    villageId: village,
    leaf,
    tokenMac: createHmac('sha256', box.pepper).update(token).digest(),
    contentMac: createHmac('sha256', box.pepper).update(id).update(leaf).digest(),
    plain: Buffer.from(JSON.stringify(contents)),
  }
}

/** What was sealed, read by the same rules. Undefined when it is nothing that the intake puts in. */
export function readSealed(
  survey: SurveyForms,
  plain: Uint8Array,
  villageId: string | null,
): ReadContents | undefined {
  try {
    const contents = JSON.parse(Buffer.from(plain).toString('utf8')) as Contents
    checkProof(survey, contents)
    return contents.village === villageId ? readContents(survey, contents) : undefined
  } catch {
    return undefined
  }
}

/** On paper nothing is required, and a blank sheet is an answer: an invalid one. */
function checkGiven(form: AnsweredForm, { mode, invalid, answers }: Contents): CheckedAnswers {
  if (mode !== 'paper') return checkAnswers(form.document, answers)
  if (invalid) return { answers: {} }
  const checked = checkAnswers(form.paper, answers)
  return checked.fields?.[wholeForm] && Object.keys(checked.fields).length === 1
    ? { answers: {} }
    : checked
}

/** Where an entry belongs; sealed into it, so that it opens nowhere else. */
export function boxLabel(surveyId: string, villageId: string | null): string {
  return `${surveyId}/${villageId ?? ''}`
}

export function sameMac(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other)
}

function bytesOf(text: string): Buffer {
  return Buffer.from(text, 'base64url')
}

/** Named as in the body that was sent: `answers.q3`. */
function onTheWire(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, reason]) => [
      key === wholeForm ? 'answers' : `answers.${key}`,
      reason,
    ]),
  )
}
