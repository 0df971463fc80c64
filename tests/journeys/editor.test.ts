import { describe, expect, test } from 'vitest'
import { expectSoundOnBoth } from './browser.ts'
import { idsOf, useEditor } from './editor-scene.ts'

// A commune's official writes a form: from a template, in two languages, and never loses a word.

const scene = useEditor()
const { begin, edit, savedForm, saved, sentence } = scene

describe('a form', () => {
  test('is built by keyboard, put in order by number and taken back step by step', async () => {
    const slug = await begin()
    await edit(slug)
    const before = (await savedForm(slug)).sections.flatMap(idsOf)
    await scene.page.keyboard.press('Control+Enter')
    await scene.page.getByRole('heading', { name: 'Câu 2 trên' }).waitFor()
    await scene.page.keyboard.type('Ông/Bà có hài lòng với chợ xã không?')
    await scene.page.keyboard.press('Tab')
    await scene.page.keyboard.type('Chợ')
    await scene.page.getByLabel('Thứ tự').fill('1')
    await scene.page.keyboard.press('Enter')
    await scene.page.getByRole('heading', { name: 'Câu 1 trên' }).waitFor()
    await expectSoundOnBoth(scene.page)
    await expect
      .poll(async () => (await savedForm(slug)).sections[0].questions[0].label.vi)
      .toBe('Chợ')
    for (let step = 0; step < 4; step++) await scene.page.keyboard.press('Control+z')
    await expect.poll(async () => (await savedForm(slug)).sections.flatMap(idsOf)).toEqual(before)
    await scene.page.keyboard.press('Control+y')
    await scene.page.getByText(`Câu 1 trên ${before.length + 1}`).waitFor()
  })

  test('is translated gap by gap until none is left, and then has nothing to mend', async () => {
    const slug = await begin()
    await edit(slug)
    await scene.desk.press('Thông tin chung và ngôn ngữ')
    await scene.desk.fill('Tên hoặc mã ngôn ngữ', 'nung')
    await scene.desk.press('Thêm ngôn ngữ')
    const gaps = scene.page.getByText(/^Còn thiếu \d+ chỗ/)
    const count = Number(/\d+/.exec(await gaps.innerText())?.[0])
    expect(count).toBeGreaterThan(16)
    await expectSoundOnBoth(scene.page)
    // What says the same in Vietnamese is written once.
    const written = await scene.translate(() => scene.desk.press('Chỗ thiếu tiếp theo'))
    expect(written).toBeLessThan(count)
    await scene.page.getByText('Phiếu không còn lỗi.').waitFor()
    await saved()
    await expect
      .poll(async () => (await scene.staff('get', `/api/surveys/${slug}/publish-checks`)).problems)
      .toEqual([])
  })
})

describe('nothing is lost', () => {
  test('when the line is down and the window is closed', async () => {
    const slug = await begin()
    await edit(slug)
    await scene.page.route('**/draft', (route) => route.abort())
    await sentence().fill('Viết khi mất mạng')
    await scene.page.getByText(/Chưa lưu được/).waitFor()
    await scene.page.unroute('**/draft')
    await scene.page.close()
    const page = await scene.page.context().newPage()
    const open = async (path: string) => void (await page.goto(`${scene.program.url}${path}`))
    Object.assign(scene, { page, desk: { ...scene.desk, page, open } })
    await edit(slug)
    expect(await sentence().inputValue()).toBe('Viết khi mất mạng')
    await expect
      .poll(async () => (await savedForm(slug)).sections[0].questions[0].text.vi)
      .toBe('Viết khi mất mạng')
  })

  test('when somebody else saves meanwhile: one version goes on, the other stays beside it', async () => {
    const slug = await begin()
    await edit(slug)
    const { document, revision } = await scene.staff('get', `/api/surveys/${slug}`)
    document.sections[0].questions[0].text.vi = 'Câu của người khác'
    await scene.staff('put', `/api/surveys/${slug}/draft`, { revision, document })
    await sentence().fill('Câu viết ở đây')
    await scene.page.getByText(/^Người thử cán bộ xã đã lưu phiếu này lúc/).waitFor()
    await expectSoundOnBoth(scene.page)
    await scene.desk.press('Giữ bản ở đây')
    await saved()
    await expect
      .poll(async () => (await savedForm(slug)).sections[0].questions[0].text.vi)
      .toBe('Câu viết ở đây')
    await scene.page.getByRole('button', { name: /^Lấy câu .* từ bản bên cạnh$/ }).click()
    expect(await sentence().inputValue()).toBe('Câu của người khác')
    await scene.page.keyboard.press('Control+z')
    expect(await sentence().inputValue()).toBe('Câu viết ở đây')
  })
})

test('a recording is sent, played from the server, and named when the words change after it', async () => {
  const slug = await begin()
  await edit(slug)
  await scene.page.getByText(/Bản đọc \(0/).click()
  const field = scene.page.locator('input[type=file]').first()
  await field.setInputFiles({ ...aFile, buffer: Buffer.from('không phải âm thanh') })
  await scene.page.getByText('Tệp này không phải bản ghi').waitFor()
  await field.setInputFiles({ ...aFile, buffer: Buffer.from('OggS và tiếng nói') })
  await scene.page.getByText(/Bản đọc \(1/).waitFor()
  const played = await scene.page.locator('audio').getAttribute('src')
  expect(
    (await scene.page.request.get(`${scene.program.url}${played}`)).headers()['content-type'],
  ).toBe('audio/ogg')
  await expectSoundOnBoth(scene.page)
  await sentence().fill('Câu hỏi đã đổi lời?')
  await scene.page.getByText('1 chỗ phải sửa').last().waitFor()
  await scene.desk.press('Bản đọc vẫn đúng')
  await scene.page.getByText('Phiếu không còn lỗi.').waitFor()
  await scene.desk.press('Gỡ bản đọc')
  await expect.poll(async () => (await savedForm(slug)).audio).toBeUndefined()
})

const aFile = { name: 'cau-1.ogg', mimeType: 'audio/ogg' }

test('the phone beside the form is the questionnaire: it follows the form and sends nothing', async () => {
  const slug = await begin()
  const requests: string[] = []
  scene.page.on('request', (request) => {
    if (request.frame() !== scene.page.mainFrame()) requests.push(request.method())
  })
  await edit(slug)
  const phone = scene.page.frameLocator('iframe')
  await sentence().fill('Câu mới viết xong?')
  await phone.getByRole('heading', { name: 'Câu mới viết xong?' }).waitFor()
  await scene.desk.press('Thông tin chung và ngôn ngữ')
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
    await scene.page.evaluate(
      (name) => Object.keys(localStorage).filter((key) => key.includes(`langnghe.${name}`)),
      slug,
    ),
  ).toEqual([])
})

test('a template is copied, locked, and then only appended to', async () => {
  await scene.desk.open('/console/templates')
  await scene.desk.stands('Đơn vị chưa có mẫu phiếu riêng')
  await scene.page.getByRole('button', { name: /^Chép mẫu .* dịch vụ/ }).click()
  await scene.page.getByRole('dialog').getByLabel('Tên của mẫu mới').fill('Mẫu riêng của xã')
  await scene.desk.confirm('Chép thành mẫu riêng')
  await scene.desk.choose('Khóa mẫu này')
  await expect
    .poll(
      async () =>
        (await scene.staff('get', '/api/form-templates')).templates.filter(isLocked).length,
    )
    .toBe(1)
  const { templates } = await scene.staff('get', '/api/form-templates')
  const slug = await begin(templates.find(isLocked).id)
  await edit(slug)
  expect(await sentence().isDisabled()).toBe(true)
  expect(await scene.page.getByRole('button', { name: 'Xóa', exact: true }).count()).toBe(0)
  await expectSoundOnBoth(scene.page)
  await scene.desk.press('Thêm nhóm câu hỏi')
  await scene.page.keyboard.type('Việc riêng của xã')
  await scene.page.getByRole('button', { name: 'Thêm câu hỏi', exact: true }).first().click()
  await scene.page.keyboard.type('Ông/Bà mong xã làm gì trước?')
  await saved()
  await expect
    .poll(async () => (await savedForm(slug)).sections.at(-1).questions[0]?.text.vi)
    .toBe('Ông/Bà mong xã làm gì trước?')
})

function isLocked({ locked }: { locked: boolean }): boolean {
  return locked
}
