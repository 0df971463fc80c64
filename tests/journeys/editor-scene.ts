import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, inject } from 'vitest'
import { useBrowser } from './browser.ts'
import { type Desk, sitDown } from './desk.ts'
import { type Ask, morning, password, settleVillages, signedIn, staffProvince } from './office.ts'
import { type Program, startProgram } from './program.ts'

/** The form editor of a commune's official, in a running program of its own; a new window for every test. */
export interface EditorScene {
  program: Program
  staff: Ask
  desk: Desk
  page: Page
  begin: (templateId?: string) => Promise<string>
  edit: (slug: string) => Promise<void>
  savedForm: (slug: string) => Promise<SavedForm>
  saved: () => Promise<void>
  sentence: () => ReturnType<Page['getByLabel']>
  /** The id of what holds the focus; empty where nothing does. */
  focused: () => Promise<string>
  /** Writes something into every gap of Nùng that `next` leads to. @returns how many */
  translate: (next: () => Promise<void>) => Promise<number>
}

// biome-ignore lint/suspicious/noExplicitAny: a form as it comes over the wire
type SavedForm = any

export function useEditor(): EditorScene {
  const openBrowser = useBrowser()
  const scene = {} as EditorScene
  let unitId: string

  beforeAll(async () => {
    scene.program = await startProgram({ builtFolder: inject('builtFolder'), instant: morning })
    await staffProvince(scene.program, ['canbo'])
    scene.staff = await signedIn(scene.program.url, 'canbo')
    await settleVillages(scene.staff)
    const { units } = await scene.staff('get', '/api/units')
    unitId = units.find(({ level }: { level: string }) => level === 'commune').id
  })
  afterAll(() => scene.program?.end())
  beforeEach(async () => {
    scene.desk = await sitDown(await openBrowser(), scene.program.url, morning)
    scene.page = scene.desk.page
    await scene.desk.signIn('canbo', password)
  })

  scene.begin = async (templateId = 'essential-services') => {
    const given = { unitId, body: 'ubnd', templateId, title: 'Phiếu đang soạn' }
    const { survey } = await scene.staff('post', '/api/surveys', given)
    return survey.slug
  }
  scene.edit = async (slug) => {
    await scene.desk.open(`/console/surveys/${slug}/form`)
    await scene.page.getByRole('heading', { name: /^Câu 1 trên/ }).waitFor()
  }
  scene.savedForm = async (slug) => (await scene.staff('get', `/api/surveys/${slug}`)).document
  scene.saved = () => scene.page.getByText(/Đã lưu \d/).waitFor()
  scene.sentence = () => scene.page.getByLabel('Câu hỏi', { exact: true })
  scene.focused = () => scene.page.evaluate(() => document.activeElement?.id ?? '')
  scene.translate = async (next) => {
    const state = scene.page.getByText(/^(Còn thiếu \d+ chỗ|Đã dịch đủ)$/).first()
    let written = 0
    for (let left = ''; left !== allWritten; left = await state.innerText()) {
      await next()
      const before = await state.innerText()
      // What it has filled in by itself may have been the last.
      if (before === allWritten) break
      expect(await scene.focused()).toMatch(/_nut$/)
      written += 1
      await scene.page.keyboard.insertText(`Lời ${written}`)
      await expect.poll(() => state.innerText()).not.toBe(before)
    }
    return written
  }
  return scene
}

const allWritten = 'Đã dịch đủ'

export function idsOf({ questions }: { questions: { id: string }[] }): string[] {
  return questions.map(({ id }) => id)
}
