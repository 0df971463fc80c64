// A villager with a phone in the hand: what they see and tap, by the words on the screen.
import type { BrowserContext, Page } from 'playwright-core'

export interface Villager {
  page: Page
  tap(name: string): Promise<void>
  choose(name: string): Promise<void>
  /** Waits until the browser's title begins so: every screen has its own. */
  stands(title: string): Promise<void>
  /** From the start to the check page, with an answer to every question on satisfaction. */
  answerAll(given: Given): Promise<void>
}

export interface Given {
  /** With a card the village is known. */
  village?: string
  /** The same to every question, or by its number. */
  answer: string | ((question: number) => string)
  /** How many questions there are, the free text at the end among them. */
  questions: number
}

export async function openForm(phone: BrowserContext, url: string): Promise<Villager> {
  const page = await phone.newPage()
  await page.goto(url)
  const villager: Villager = {
    page,
    tap: (name) => page.getByRole('button', { name, exact: true }).click(),
    choose: (name) => page.getByRole('radio', { name, exact: true }).check(),
    stands: async (title) => {
      await page.waitForFunction((words) => document.title.startsWith(words), title)
    },
    answerAll: async ({ village, answer, questions }) => {
      await villager.tap('Bắt đầu')
      if (village !== undefined) await villager.choose(village)
      await villager.tap('Tiếp tục')
      for (let at = 1; at < questions; at++) {
        await villager.stands(`Câu ${at} / ${questions}`)
        await villager.choose(typeof answer === 'string' ? answer : answer(at))
        await villager.tap('Tiếp tục')
      }
      await villager.stands(`Câu ${questions} / ${questions}`)
      await villager.tap('Tiếp tục')
      await villager.stands('Xem lại')
    },
  }
  return villager
}
