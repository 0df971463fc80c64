import { answerByCards, closeVillages } from '../journeys/card-scene.ts'
import { type Ask, asking } from '../journeys/office.ts'
import type { Stage } from './stage.ts'

/** In a commune that has begun nothing yet, and the ones above it. */
const commune = 'baodai.canbo'
const above = 'lucnam.thamtra'

const villages = [
  ['Thôn Đồng Mẫu', 24],
  ['Thôn Hoa Quảng', 18],
  ['Thôn Tân Thành', 30],
] as const

/** The pictures of the guide: one round of the commune, step by step, as the guide tells it. */
export async function pictureGuide(stage: Stage): Promise<void> {
  const desk = await stage.desk(commune)
  const { page } = desk
  const shoot = async (path: string, name: string, role: 'heading' | 'dialog' = 'heading') => {
    await desk.open(path)
    await page.getByRole(role).first().waitFor()
    await stage.picture(page, `guide-${name}`)
  }
  await desk.open('/console/villages/paste')
  await desk.fill('Danh sách', villages.map((line) => line.join('\t')).join('\n'))
  await desk.fill('Nguồn số liệu', 'Danh sách hộ của xã')
  await desk.press('Xem thay đổi')
  await page.getByRole('button', { name: 'Áp dụng' }).scrollIntoViewIfNeeded()
  await stage.picture(page, 'guide-villages')
  await desk.press('Áp dụng')
  await desk.confirm('Áp dụng')
  await desk.sees('Đã cập nhật')
  await shoot('/console/surveys/new', 'new')
  const slug = await prepareSurvey(stage)
  await shoot(`/console/surveys/${slug}/publish`, 'publish')
  await openAndRelease(stage, slug)
  await shoot(`/console/surveys/${slug}/cards`, 'cards')
  await shoot(`/console/surveys/${slug}/prints`, 'prints')
  await answer(stage, slug)
  await shoot('/console', 'home')
  await shoot(`/console/surveys/${slug}/paper`, 'paper')
  await shoot('/console/team', 'team')
  const staff = await stage.ask(commune)
  await countOne(staff, slug)
  await shoot(`/console/surveys/${slug}/collection`, 'collection')
  await closeVillages(staff, slug)
  await staff('put', `/api/surveys/${slug}/closure`, { reason: 'Mọi hộ đã trả lời' })
  await staff('put', `/api/surveys/${slug}/count`, {})
  await shoot(`/console/surveys/${slug}`, 'counted')
  await shoot(`/console/surveys/${slug}?act=submit`, 'submit', 'dialog')
}

/** One village has ended its collecting, one is counted before the others, the third goes on. */
async function countOne(staff: Ask, slug: string): Promise<void> {
  const path = `/api/surveys/${slug}`
  const { villages } = await staff('get', `${path}/collection`)
  for (const { id, figures } of villages.slice(0, 2)) {
    await staff('put', `${path}/villages/${id}/closing`, { handedOut: figures.issued })
  }
  await staff('put', `${path}/villages/${villages[1].id}/count`, {})
}

async function prepareSurvey(stage: Stage): Promise<string> {
  const staff = await stage.ask(commune)
  const { grants } = await staff('get', '/api/session')
  const minimum = { share: { num: 7000, den: 10_000 }, legalBasis: 'Kế hoạch của xã' }
  const counting = {
    ...{ denominator: 'valid', overall: 'question', thresholds: null, minimum, selection: 'all' },
  }
  const phones = { helpPhone: '0900 000 000', complaintPhone: '0900 000 001' }
  const { survey } = await staff('post', '/api/surveys', {
    ...{ unitId: grants[0].unit.id, body: 'ubnd', templateId: 'commune-ntm', access: 'card' },
    title: 'Lấy ý kiến các hộ về nông thôn mới',
    settings: { ...phones, counting },
  })
  return survey.slug
}

async function openAndRelease(stage: Stage, slug: string): Promise<void> {
  const path = `/api/surveys/${slug}`
  const staff = await stage.ask(commune)
  await staff('put', `${path}/publication`, { closesOn: '2026-12-10' })
  const reviewer = await stage.ask(above)
  for (const { villageId, households } of (await staff('get', `${path}/cards`)).villages) {
    await reviewer('post', `${path}/card-releases`, { villageId, cards: households })
  }
}

/** Of every village some households; one of them has too few. */
async function answer(stage: Stage, slug: string): Promise<void> {
  const path = `/api/surveys/${slug}`
  const staff = await stage.ask(commune)
  const { villages: stock } = await staff('get', `${path}/cards`)
  for (const [at, { villageId, households }] of stock.entries()) {
    const job = { villageId, cards: households, witnesses: 'Trưởng thôn, chi hội phụ nữ' }
    const { jobs } = await staff('post', `${path}/print-jobs`, job)
    const { cards } = await staff('post', `${path}/print-jobs/${jobs[0].id}/prints`)
    await staff('put', `${path}/print-jobs/${jobs[0].id}/end`)
    const codes = cards.map(({ code }: { code: string }) => code)
    const round = { slug, village: villageId, codes }
    const answers = Math.ceil(households * (at === 0 ? 0.4 : 0.8))
    await answerByCards(asking(stage.program.url), round, { answers, notSatisfied: 2 })
  }
}
