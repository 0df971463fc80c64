import type { Context as HonoContext } from 'hono'
import type { FormPage } from '#shared/forms/page.ts'
import type { ResponseBody } from '#shared/responses/schema.ts'
import { parseCode } from '#shared/tokens/code.ts'
import { cardUnknown, cardUsedOffer, codeProblems, tooManyCodes } from '#shared/tokens/wording.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../errors.ts'
import { reportUsedCard } from '../participation/redeem.ts'
import { checkResponse, takeResponse } from '../responses/intake.ts'
import { readFormPage } from './form-page.ts'
import { bodyOf, errorsInWords, type Filled, readFilled } from './plain-body.ts'
import { type CardProof, exchangeCard, findCardKey } from './plain-card.ts'
import { asksForVillage, plainForm } from './plain-form.ts'
import { sentPage } from './plain-pages.ts'
import { sayBroken, sayRefused, sendPlain } from './replies.ts'
import type { Visit } from './visits.ts'
import * as words from './words.ts'

interface Sent {
  page: FormPage
  filled: Filled
  body: ResponseBody
  address: string
}

/** The page without scripts as it was sent: taken, or given back with what is wrong with it. */
export async function takePlain(
  ctx: Context,
  http: HonoContext,
  found: Visit,
  address: string,
): Promise<Response> {
  const page = await readFormPage(ctx, found)
  const fields = new URLSearchParams(await http.req.text())
  const filled = readFilled(page, fields)
  const body = bodyOf(filled, fields)
  if (!body) return sayBroken(http, page, words.brokenText)
  const sent = { page, filled, body, address }
  const again = (status: 200 | 409 | 422 | 429) => sendPlain(http, plainForm(page, filled), status)
  try {
    if (fields.has('report')) return again(await report(ctx, sent))
    const problem = await findProblem(ctx, sent)
    if (problem) return again(problem)
    const proof = await prove(ctx, sent)
    if (typeof proof === 'number') return again(proof)
    const { isNew, reply } = await takeResponse(ctx, page.slug, { ...body, ...proof }, sent.address)
    return sendPlain(http, sentPage(page, filled.language, reply.receipt), isNew ? 201 : 200)
  } catch (error) {
    if (error instanceof Refusal) return sayRefused(ctx, http, { found, page, filled, error })
    throw error
  }
}

/** Whatever can be said before a card is spent, all of it at once. @returns the status of the page that says it */
async function findProblem(ctx: Context, sent: Sent): Promise<422 | 429 | undefined> {
  const { page, filled, body } = sent
  if (asksForVillage(page) && filled.village === '') filled.errors.village = words.villageMissing
  if (page.survey.access !== 'card') return filled.errors.village ? 422 : undefined
  try {
    await checkResponse(ctx, page.slug, { ...body, village: null })
  } catch (error) {
    if (!(error instanceof Refusal) || error.reason !== 'fields') throw error
    Object.assign(filled.errors, errorsInWords(error.fields ?? {}))
  }
  const { problem } = parseCode(filled.card)
  if (problem) filled.errors.card = codeProblems[problem]
  return Object.keys(filled.errors).length > 0 ? 422 : undefined
}

/** What the card is exchanged for; or the status of the page that says at its field why it is not. */
async function prove(
  ctx: Context,
  { page: { slug, survey }, filled, address }: Sent,
): Promise<Partial<CardProof> | 409 | 422 | 429> {
  if (survey.access !== 'card') return {}
  const { code = '' } = parseCode(filled.card)
  try {
    const key = await findCardKey(ctx, slug, code, address)
    if (key) return await exchangeCard(ctx, slug, { code, id: filled.id, ...key }, address)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.reason === 'card_used') {
      Object.assign(filled, { cardUsed: 'used', errors: { card: cardUsedOffer } })
      return 409
    }
    if (error.code === 'too_many') {
      filled.errors.card = tooManyCodes
      return 429
    }
    if (error.reason !== 'card_unknown') throw error
  }
  filled.errors.card = cardUnknown
  return 422
}

/** "Báo thẻ bị dùng trước", by a button of the page on which the card was refused. */
async function report(ctx: Context, { page, filled, address }: Sent): Promise<200 | 422> {
  const { code, problem } = parseCode(filled.card)
  if (problem) {
    filled.errors.card = codeProblems[problem]
    return 422
  }
  await reportUsedCard(ctx, page.slug, code, address)
  filled.cardUsed = 'reported'
  return 200
}
