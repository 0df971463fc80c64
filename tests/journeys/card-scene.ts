// A survey with cards in the running program, and the cards of one village as they come from the printer.
import type { Ask } from './office.ts'
import { lastDay, openSurvey } from './office.ts'

export interface CardRound {
  slug: string
  village: string
  codes: string[]
  /** The key of the box, as it is printed. */
  words: string
}

/** Draws up, publishes, releases and prints, each by who may do it. */
export async function openWithCards(
  { staff, reviewer }: { staff: Ask; reviewer: Ask },
  cards: number,
): Promise<CardRound> {
  let words = ''
  const slug = await openSurvey(staff, { access: 'card' }, undefined, async (path) => {
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
