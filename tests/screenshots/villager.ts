import type { BrowserContext, Page } from 'playwright-core'
import { openForm, type Villager } from '../journeys/villager.ts'
import type { Stage } from './stage.ts'

/** How a villager can have the page, and the button that asks for it. */
const looks: Look[] = [
  { suffix: '' },
  { suffix: '-in-large', button: 'Chữ to' },
  { suffix: '-in-contrast', button: 'Tương phản cao' },
]

interface Look {
  suffix: string
  button?: string
}

/** Pages without the buttons follow the phone's own settings. */
interface Settings {
  suffix: string
  contrast?: 'more'
}

/** Every screen that a villager can come to. */
export async function pictureVillager(stage: Stage): Promise<void> {
  for (const look of looks) {
    await pictureQuestions(stage, look)
    await pictureSending(stage, look)
    await pictureBeginning(stage, look)
  }
  await pictureByTheBrowser(stage)
  for (const look of [{ suffix: '' }, { suffix: '-in-contrast', contrast: 'more' }] as const) {
    await picturePlain(stage, look)
    await pictureEnd(stage, look)
  }
}

async function pictureQuestions(stage: Stage, look: Look): Promise<void> {
  const villager = await openIn(look, await stage.phone(), addressOf(stage))
  const shoot = shooting(stage, villager.page, look)
  await shoot('start')
  await villager.page.getByText('Xem thêm').click()
  await shoot('more')
  await villager.tap('Bắt đầu')
  await villager.page.getByRole('radio').nth(1).check()
  await shoot('village')
  await villager.tap('Tiếp tục')
  await villager.tap('Tiếp tục')
  await shoot('error')
  await villager.choose('Hài lòng')
  await villager.tap('Tiếp tục')
  await villager.choose('Hài lòng')
  await shoot('question')
  await villager.choose('Chưa hài lòng')
  await villager.page.getByLabel('Vì sao?').fill('Đường vào thôn còn lầy khi mưa.')
  await shoot('why')
  const again = await openForm(villager.page.context(), villager.page.url())
  await shooting(stage, again.page, look)('resume')
  await again.tap('Xóa câu trả lời trên điện thoại này')
  await shooting(stage, again.page, look)('erase')
}

async function pictureSending(stage: Stage, look: Look): Promise<void> {
  const context = await stage.phone()
  const villager = await everythingAnswered(stage, context, look)
  const shoot = shooting(stage, villager.page, look)
  await shoot('check')
  await villager.tap('Sửa: Ý kiến khác')
  await shoot('opinion')
  await villager.tap('Tiếp tục')
  await villager.tap('Gửi phiếu')
  await shoot('skipped')
  await context.setOffline(true)
  await villager.tap('Cứ gửi phiếu')
  await villager.stands('Chưa gửi được')
  await shoot('queued')
  await context.setOffline(false)
  await villager.stands('Đã gửi')
  await shoot('sent')
  await villager.page.getByText('Xem mã biên nhận').click()
  await shoot('receipt')
  const team = await everythingAnswered(stage, await stage.phone(), look, '?mode=helped')
  await team.tap('Gửi phiếu')
  // Every phone of the pictures draws the same id, so the server would take it for the same answer.
  await team.page.route('**/responses', (route) =>
    route.fulfill({ status: 201, json: { receipt: 'MZXW6YTBOJTG633C', signed: '' } }),
  )
  await team.tap('Cứ gửi phiếu')
  await team.stands('Đã gửi')
  await shooting(stage, team.page, look)('household')
  await team.tap('Hộ tiếp theo')
  await shooting(stage, team.page, look)('team')
  const late = await everythingAnswered(stage, await stage.phone(), look)
  await late.tap('Gửi phiếu')
  await late.page.route('**/responses', (route) =>
    route.fulfill({ status: 410, json: { error: { code: 'gone', reason: 'closed' } } }),
  )
  await late.tap('Cứ gửi phiếu')
  await late.stands('Phiếu không được nhận')
  await shooting(stage, late.page, look)('refused')
}

/** Before the card of a household is known, and on a phone that keeps nothing. */
async function pictureBeginning(stage: Stage, look: Look): Promise<void> {
  const address = `${stage.url}/s/${stage.slugOf('open', undefined, 'card')}`
  const holder = await openIn(look, await stage.phone(), address)
  await shooting(stage, holder.page, look)('start-card')
  await holder.tap('Bắt đầu')
  await holder.stands('Thẻ của hộ')
  await shooting(stage, holder.page, look)('card')
  const forgetful = await stage.phone()
  await forgetful.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', { value: null })
  })
  const villager = await openIn(look, forgetful, addressOf(stage))
  await shooting(stage, villager.page, look)('forgetful')
}

/** For eyes that have asked their browser for more. */
async function pictureByTheBrowser(stage: Stage): Promise<void> {
  const { phone } = stage
  const address = addressOf(stage)
  for (const [look, context] of [
    ['large', await phone()],
    ['contrast', await phone({ forcedColors: 'active', colorScheme: 'dark' })],
  ] as const) {
    const villager = await openForm(context, address)
    await villager.tap('Bắt đầu')
    await villager.page.getByRole('radio').first().check()
    await villager.tap('Tiếp tục')
    await villager.choose('Hài lòng')
    if (look === 'large') await enlarge(villager.page)
    await shooting(stage, villager.page)(look)
  }
}

/** For browsers that can do less. */
async function picturePlain(stage: Stage, { suffix, ...settings }: Settings): Promise<void> {
  const plain = await (await stage.phone({ ...settings, javaScriptEnabled: false })).newPage()
  await plain.goto(`${addressOf(stage)}?plain=1`)
  const shoot = shooting(stage, plain, { suffix })
  await shoot('plain')
  await plain.getByRole('button', { name: 'Gửi phiếu' }).click()
  await shoot('plain-error')
  await plain.getByRole('combobox').selectOption({ index: 1 })
  await plain.getByRole('radio', { name: 'Hài lòng', exact: true }).first().check()
  await plain.getByRole('button', { name: 'Gửi phiếu' }).click()
  await shoot('plain-sent')
}

async function pictureEnd(stage: Stage, { suffix, ...settings }: Settings): Promise<void> {
  const { phone, url, slugOf } = stage
  const page = await (await phone(settings)).newPage()
  const shoot = shooting(stage, page, { suffix })
  await page.goto(`${url}/s/${slugOf('submitted')}`)
  await shoot('closed')
  await page.goto(`${url}/s/khong-co`)
  await shoot('missing')
  await page.goto(`${url}/s/${slugOf('announced')}`)
  await shoot('announced')
  await page.getByRole('link', { name: 'Xem kết quả' }).click()
  await page.waitForURL('**/results')
  await shoot('results')
}

function addressOf({ url, slugOf }: Stage): string {
  return `${url}/s/${slugOf('open')}`
}

async function openIn(
  { button }: Look,
  context: BrowserContext,
  address: string,
): Promise<Villager> {
  const villager = await openForm(context, address)
  if (button) await villager.tap(button)
  return villager
}

async function everythingAnswered(
  stage: Stage,
  context: BrowserContext,
  look: Look,
  search = '',
): Promise<Villager> {
  const villager = await openIn(look, context, `${addressOf(stage)}${search}`)
  const { questions, village } = await villager.page.evaluate(() => {
    const page = JSON.parse(document.getElementById('form')?.textContent ?? '')
    const sections: { questions: object[] }[] = page.document.sections
    return {
      questions: sections.flatMap((section) => section.questions).length,
      village: page.villages[0].name,
    }
  })
  await villager.answerAll({ village, answer: 'Hài lòng', questions })
  return villager
}

async function enlarge(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '225%'
  })
}

function shooting({ picture }: Stage, page: Page, { suffix }: Look = { suffix: '' }) {
  return (name: string) => picture(page, `villager-${name}${suffix}`)
}
