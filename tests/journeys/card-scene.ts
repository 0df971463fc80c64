// A survey with cards in the running program, and the cards of one village as they come from the printer.
import { randomBytes } from 'node:crypto'
import type { AskedQuestion, FormDocument } from '#shared/forms/document.ts'
import { allQuestions } from '#shared/forms/journey.ts'
import type { Meaning } from '#shared/questions/contract.ts'
import { choicesOf, meaningOf } from '#shared/questions/registry.ts'
import { aToken } from '../participation/scene.ts'
import type { Ask } from './office.ts'
import { lastDay, openSurvey } from './office.ts'

export interface CardRound {
  slug: string
  village: string
  codes: string[]
  /** What stands on the printed key of the box. */
  words: string
}

/**
 * Draws up, publishes, releases and prints, each by who may do it.
 * @param given what the survey has besides
 * @param form in place of the template's
 */
export async function openWithCards(
  { staff, reviewer }: { staff: Ask; reviewer: Ask },
  cards: number,
  given: object = {},
  form?: FormDocument,
): Promise<CardRound> {
  let words = ''
  const slug = await openSurvey(staff, { access: 'card', ...given }, form, async (path) => {
    const key = await staff('post', `${path}/box-keys`)
    words = key.words
    return { closesOn: lastDay, boxKey: key.publicKey }
  })
  const path = `/api/surveys/${slug}`
  const { villages } = await staff('get', `${path}/form`)
  const village: string = villages[0].id
  await reviewer('post', `${path}/card-releases`, { villageId: village, cards })
  const job = { villageId: village, cards, witnesses: 'Hai người chứng kiến' }
  const { jobs } = await staff('post', `${path}/print-jobs`, job)
  const printed = await staff('post', `${path}/print-jobs/${jobs[0].id}/prints`)
  const codes = printed.cards.map(({ code }: { code: string }) => code)
  return { slug, village, codes, words }
}

/** Households answer with some of the cards; the first are not satisfied. Then it is closed and counted. */
export async function answerAndCount(
  { ask, staff }: { ask: Ask; staff: Ask },
  round: CardRound,
  { answers, notSatisfied }: { answers: number; notSatisfied: number },
): Promise<void> {
  await answerByCards(ask, round, { answers, notSatisfied })
  const path = `/api/surveys/${round.slug}`
  await closeVillages(staff, round.slug)
  await staff('put', `${path}/closure`, { reason: 'Đã thu đủ' })
  await staff('put', `${path}/count`, { boxKey: round.words })
}

/** Households answer with the first of the cards; the first of them are not satisfied. */
export async function answerByCards(
  ask: Ask,
  { slug, village, codes }: Pick<CardRound, 'slug' | 'village' | 'codes'>,
  { answers, notSatisfied }: { answers: number; notSatisfied: number },
): Promise<void> {
  const path = `/api/surveys/${slug}`
  const { document, version } = await ask('get', `${path}/form`)
  const scales = allQuestions(document).filter(({ type }) => type === 'scale')
  for (const [at, code] of codes.slice(0, answers).entries()) {
    const { publicKey } = await ask('post', `${path}/card-checks`, { code })
    const { blinded, finish } = aToken(publicKey)
    const { blindSignature } = await ask('post', `${path}/redemptions`, { code, blinded })
    const wanted = at < notSatisfied ? 'notSatisfied' : 'satisfied'
    await ask('post', `${path}/responses`, {
      id: randomBytes(32).toString('base64url'),
      ...{ version, village, mode: 'self', salt: randomBytes(16).toString('base64url') },
      answers: Object.fromEntries(
        scales.map((question) => [question.id, choiceFor(question, document, wanted)]),
      ),
      ...finish(blindSignature),
    })
  }
}

/** In every village, by its name, all of these cards answer; of each one household is not satisfied. */
export async function answerInVillages(
  ask: Ask,
  slug: string,
  drawn: readonly (readonly [village: string, codes: string[]])[],
): Promise<void> {
  const { villages } = await ask('get', `/api/surveys/${slug}/form`)
  for (const [name, codes] of drawn) {
    const { id: village } = villages.find((one: { name: string }) => one.name === name)
    const counts = { answers: codes.length, notSatisfied: 1 }
    await answerByCards(ask, { slug, village, codes }, counts)
  }
}

/** Every village has ended its collecting; what differs is explained. */
export async function closeVillages(staff: Ask, slug: string): Promise<void> {
  const path = `/api/surveys/${slug}`
  const { villages } = await staff('get', `${path}/collection`)
  for (const { id, figures, stage } of villages) {
    if (stage !== 'collecting') continue
    const given = { handedOut: figures.issued, explanation: 'Đã đối chiếu cùng trưởng thôn' }
    await staff('put', `${path}/villages/${id}/closing`, given)
  }
}

/** The first choice that means it, whatever the scale. */
function choiceFor(question: AskedQuestion, form: FormDocument, wanted: Meaning) {
  const choices = choicesOf(question, form)
  return choices.find(({ value }) => meaningOf(question, value) === wanted)?.value
}
