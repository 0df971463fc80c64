import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { expectSound, onPhone, sizes, useBrowser } from './browser.ts'
import { morning, openSurvey, settleVillages, signedIn, staffProvince } from './office.ts'
import { type Program, startProgram } from './program.ts'
import { faultsOf, faultsOfWriting, magnify } from './reach.ts'
import { openForm } from './villager.ts'

// A real form of twenty questions, whose sentences are as long as the criteria are, on small screens
// and for eyes that need the letters twice as large.

const openBrowser = useBrowser()
let program: Program
let slug: string

beforeAll(async () => {
  program = await startProgram({ builtFolder: inject('builtFolder'), instant: morning })
  await staffProvince(program, ['canbo'])
  const staff = await signedIn(program.url, 'canbo')
  await settleVillages(staff)
  slug = await openSurvey(staff)
})
afterAll(() => program?.end())

test.each([
  ['320 × 568', sizes.smallPhone, 1],
  ['360 × 740', sizes.phone, 1],
  ['320 × 568 with letters twice as large', sizes.smallPhone, 2],
  ['360 × 740 with letters twice as large', sizes.phone, 2],
])('every screen fits on %s', async (_name, viewport, scale) => {
  const phone = await openBrowser({ ...onPhone, viewport })
  const villager = await openForm(phone, `${program.url}/s/${slug}`)
  const { page } = villager
  const found: string[] = []
  const look = async () => {
    await magnify(page, scale)
    found.push(...(await faultsOf(page)))
  }
  await look()
  await villager.tap('Bắt đầu')
  await look()
  await villager.choose('Thôn Đồng Mẫu')
  await villager.tap('Tiếp tục')
  for (let at = 1; at <= 20; at++) {
    await villager.stands(`Câu ${at} / 21`)
    await look()
    await villager.choose('Chưa hài lòng')
    if (at === 1) {
      await look()
      found.push(...(await faultsOfWriting(page)))
    }
    await villager.tap('Tiếp tục')
  }
  await villager.stands('Câu 21 / 21')
  await look()
  found.push(...(await faultsOfWriting(page)))
  await villager.tap('Tiếp tục')
  await villager.stands('Xem lại')
  await look()
  await expectSound(page)
  await villager.tap('Gửi phiếu')
  await villager.tap('Cứ gửi phiếu')
  await villager.stands('Đã gửi')
  await look()
  await expectSound(page)
  expect(found).toEqual([])
})
