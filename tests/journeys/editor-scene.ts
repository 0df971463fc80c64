import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, inject } from 'vitest'
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
  return scene
}

export function idsOf({ questions }: { questions: { id: string }[] }): string[] {
  return questions.map(({ id }) => id)
}
