import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { expectSoundOnBoth, useBrowser } from './browser.ts'
import { type Desk, sitDown } from './desk.ts'
import { type Ask, morning, password, settleVillages, signedIn, staffProvince } from './office.ts'
import { type Program, startProgram } from './program.ts'

// A commune's official writes a form: from a template, in two languages, and never loses a word.

const openBrowser = useBrowser()
let program: Program
let staff: Ask
let unitId: string
let desk: Desk
let page: Page

beforeAll(async () => {
  program = await startProgram({ builtFolder: inject('builtFolder'), instant: morning })
  await staffProvince(program, ['canbo'])
  staff = await signedIn(program.url, 'canbo')
  await settleVillages(staff)
  const { units } = await staff('get', '/api/units')
  unitId = units.find(({ level }: { level: string }) => level === 'commune').id
})
afterAll(() => program?.end())
beforeEach(async () => {
  desk = await sitDown(await openBrowser(), program.url, morning)
  page = desk.page
  await desk.signIn('canbo', password)
})

async function begin(templateId = 'essential-services'): Promise<string> {
  const given = { unitId, body: 'ubnd', templateId, title: 'Phiếu đang soạn' }
  const { survey } = await staff('post', '/api/surveys', given)
  return survey.slug
}

async function edit(slug: string): Promise<void> {
  await desk.open(`/console/surveys/${slug}/form`)
  await page.getByRole('heading', { name: /^Câu 1 trên/ }).waitFor()
}

const savedForm = async (slug: string) => (await staff('get', `/api/surveys/${slug}`)).document
const saved = () => page.getByText(/Đã lưu \d/).waitFor()
const sentence = () => page.getByLabel('Câu hỏi', { exact: true })
const focused = () => page.evaluate(() => document.activeElement?.id ?? '')

describe('a form', () => {
  test('is built by keyboard, put in order by number and taken back step by step', async () => {
    const slug = await begin()
    await edit(slug)
    const before = (await savedForm(slug)).sections.flatMap(idsOf)
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: 'Câu 2 trên' }).waitFor()
    await page.keyboard.type('Ông/Bà có hài lòng với chợ xã không?')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Chợ')
    await page.getByLabel('Thứ tự').fill('1')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Câu 1 trên' }).waitFor()
    await expectSoundOnBoth(page)
    await expect
      .poll(async () => (await savedForm(slug)).sections[0].questions[0].label.vi)
      .toBe('Chợ')
    for (let step = 0; step < 4; step++) await page.keyboard.press('Control+z')
    await expect.poll(async () => (await savedForm(slug)).sections.flatMap(idsOf)).toEqual(before)
    await page.keyboard.press('Control+y')
    await page.getByText(`Câu 1 trên ${before.length + 1}`).waitFor()
  })

  test('is translated gap by gap until none is left, and then has nothing to mend', async () => {
    const slug = await begin()
    await edit(slug)
    await desk.press('Thông tin chung và ngôn ngữ')
    await desk.fill('Tên hoặc mã ngôn ngữ', 'nung')
    await desk.press('Thêm ngôn ngữ')
    const gaps = page.getByText(/Còn thiếu \d+ chỗ/)
    const count = Number(/\d+/.exec(await gaps.innerText())?.[0])
    expect(count).toBeGreaterThan(16)
    await expectSoundOnBoth(page)
    for (let gap = 0; gap < count; gap++) {
      await desk.press('Chỗ thiếu tiếp theo')
      expect(await focused()).toMatch(/_nut$/)
      await page.keyboard.type(`Lời ${gap}`)
    }
    await page.getByText('Đã dịch đủ').waitFor()
    await page.getByText('Phiếu không còn lỗi.').waitFor()
    await saved()
    await expect
      .poll(async () => (await staff('get', `/api/surveys/${slug}/publish-checks`)).problems)
      .toEqual([])
  })

  test('names what keeps it from publishing, and leads to the field', async () => {
    const slug = await begin()
    await edit(slug)
    await sentence().fill('')
    await desk.press('Thêm nhóm câu hỏi')
    await page.getByText('2 chỗ phải sửa').last().waitFor()
    await page
      .locator('.problems li', { hasText: 'Còn chỗ chưa viết lời' })
      .getByRole('button')
      .first()
      .click()
    expect(await focused()).toMatch(/_text_vi$/)
    expect(await sentence().inputValue()).toBe('')
  })
})

describe('nothing is lost', () => {
  test('when the line is down and the window is closed', async () => {
    const slug = await begin()
    await edit(slug)
    await page.route('**/draft', (route) => route.abort())
    await sentence().fill('Viết khi mất mạng')
    await page.getByText(/Chưa lưu được/).waitFor()
    await page.unroute('**/draft')
    await page.close()
    page = await page.context().newPage()
    desk = { ...desk, page, open: async (path) => void (await page.goto(`${program.url}${path}`)) }
    await edit(slug)
    expect(await sentence().inputValue()).toBe('Viết khi mất mạng')
    await expect
      .poll(async () => (await savedForm(slug)).sections[0].questions[0].text.vi)
      .toBe('Viết khi mất mạng')
  })

  test('when somebody else saves meanwhile: one version goes on, the other stays beside it', async () => {
    const slug = await begin()
    await edit(slug)
    const { document, revision } = await staff('get', `/api/surveys/${slug}`)
    document.sections[0].questions[0].text.vi = 'Câu của người khác'
    await staff('put', `/api/surveys/${slug}/draft`, { revision, document })
    await sentence().fill('Câu viết ở đây')
    await page.getByText(/^Người thử cán bộ xã đã lưu phiếu này lúc/).waitFor()
    await expectSoundOnBoth(page)
    await desk.press('Giữ bản ở đây')
    await saved()
    await expect
      .poll(async () => (await savedForm(slug)).sections[0].questions[0].text.vi)
      .toBe('Câu viết ở đây')
    await page.getByRole('button', { name: /^Lấy câu .* từ bản bên cạnh$/ }).click()
    expect(await sentence().inputValue()).toBe('Câu của người khác')
    await page.keyboard.press('Control+z')
    expect(await sentence().inputValue()).toBe('Câu viết ở đây')
  })
})

test('a recording is sent, played from the server, and named when the words change after it', async () => {
  const slug = await begin()
  await edit(slug)
  await page.getByText(/Bản đọc \(0/).click()
  const field = page.locator('input[type=file]').first()
  await field.setInputFiles({ ...aFile, buffer: Buffer.from('không phải âm thanh') })
  await page.getByText('Tệp này không phải bản ghi').waitFor()
  await field.setInputFiles({ ...aFile, buffer: Buffer.from('OggS và tiếng nói') })
  await page.getByText(/Bản đọc \(1/).waitFor()
  const played = await page.locator('audio').getAttribute('src')
  expect((await page.request.get(`${program.url}${played}`)).headers()['content-type']).toBe(
    'audio/ogg',
  )
  await expectSoundOnBoth(page)
  await sentence().fill('Câu hỏi đã đổi lời?')
  await page.getByText('1 chỗ phải sửa').last().waitFor()
  await desk.press('Bản đọc vẫn đúng')
  await page.getByText('Phiếu không còn lỗi.').waitFor()
  await desk.press('Gỡ bản đọc')
  await expect.poll(async () => (await savedForm(slug)).audio).toBeUndefined()
})

const aFile = { name: 'cau-1.ogg', mimeType: 'audio/ogg' }

test('the phone beside the form is the questionnaire: it follows the form and sends nothing', async () => {
  const slug = await begin()
  const requests: string[] = []
  page.on('request', (request) => {
    if (request.frame() !== page.mainFrame()) requests.push(request.method())
  })
  await edit(slug)
  const phone = page.frameLocator('iframe')
  await sentence().fill('Câu mới viết xong?')
  await phone.getByRole('heading', { name: 'Câu mới viết xong?' }).waitFor()
  await desk.press('Thông tin chung và ngôn ngữ')
  await phone.getByRole('button', { name: 'Bắt đầu' }).click()
  await phone.getByLabel('Khác / không có trong danh sách').check()
  await phone.getByRole('button', { name: 'Tiếp tục' }).click()
  const questions = (await savedForm(slug)).sections.flatMap(idsOf).length
  await phone.getByRole('radio').first().check()
  for (let asked = 0; asked < questions; asked++) {
    const skip = phone.getByRole('button', { name: 'Bỏ qua câu này' })
    await (asked > 0 && (await skip.count()) > 0
      ? skip
      : phone.getByRole('button', { name: 'Tiếp tục' })
    ).click()
  }
  await phone.getByRole('button', { name: 'Gửi phiếu' }).click()
  const anyway = phone.getByRole('button', { name: 'Gửi phiếu' })
  if ((await anyway.count()) > 0) await anyway.click()
  await phone.getByRole('heading', { name: 'Đã gửi' }).waitFor()
  expect(requests.filter((method) => method !== 'GET')).toEqual([])
  expect(
    await page.evaluate(
      (name) => Object.keys(localStorage).filter((key) => key.includes(`langnghe.${name}`)),
      slug,
    ),
  ).toEqual([])
})

test('a template is copied, locked, and then only appended to', async () => {
  await desk.open('/console/templates')
  await desk.stands('Đơn vị chưa có mẫu phiếu riêng')
  await page.getByRole('button', { name: /^Chép mẫu .* dịch vụ/ }).click()
  await page.getByRole('dialog').getByLabel('Tên của mẫu mới').fill('Mẫu riêng của xã')
  await desk.confirm('Chép thành mẫu riêng')
  await desk.choose('Khóa mẫu này')
  await expect
    .poll(async () => (await staff('get', '/api/form-templates')).templates.filter(isLocked).length)
    .toBe(1)
  const { templates } = await staff('get', '/api/form-templates')
  const slug = await begin(templates.find(isLocked).id)
  await edit(slug)
  expect(await sentence().isDisabled()).toBe(true)
  expect(await page.getByRole('button', { name: 'Xóa', exact: true }).count()).toBe(0)
  await expectSoundOnBoth(page)
  await desk.press('Thêm nhóm câu hỏi')
  await page.keyboard.type('Việc riêng của xã')
  await page.getByRole('button', { name: 'Thêm câu hỏi', exact: true }).first().click()
  await page.keyboard.type('Ông/Bà mong xã làm gì trước?')
  await saved()
  await expect
    .poll(async () => (await savedForm(slug)).sections.at(-1).questions[0]?.text.vi)
    .toBe('Ông/Bà mong xã làm gì trước?')
})

function idsOf({ questions }: { questions: { id: string }[] }): string[] {
  return questions.map(({ id }) => id)
}

function isLocked({ locked }: { locked: boolean }): boolean {
  return locked
}
