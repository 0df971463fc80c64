import { addDays, type Day, dayOf } from '#shared/dates/days.ts'
import { addWorkingDays, type DaysOff, endOfWorkingDays } from '#shared/dates/working-days.ts'
import type { FormDocument } from '#shared/forms/document.ts'
import type { VillageStock } from '#shared/participation/schema.ts'
import type { Unit } from '#shared/units/schema.ts'
import type { Context } from '../context.ts'
import { closeOverdue } from '../surveys/close.ts'
import { type Mood, plausibleResponse } from './answers.ts'
import { answerWithCard } from './card-phone.ts'
import { officeHour } from './office-hour.ts'
import type { DemoAccount } from './people.ts'
import type { Player } from './player.ts'

// The Front's official survey with household cards: its own form, its plan, cards released and printed, answers
// that cost a card each, a box that only a key on paper opens, the result posted before it goes up.

export interface CardRound {
  commune: Unit
  staff: DemoAccount
  reviewer: DemoAccount
  stage: 'collecting' | 'announced'
  opensOn: Day
  /** Of every hundred cards so many are used. */
  answered: number
  mood: Mood
}

/** What is on paper: whoever plays on needs it, and the program keeps none of it. */
export interface OnPaper {
  slug: string
  unit: string
  /** The words of the box's key. */
  boxKey: string
  /** Cards that nobody has used. */
  codes: string[]
}

const daysOfCollecting = 8
const title = 'Lấy ý kiến về kết quả xây dựng nông thôn mới (phiếu của Mặt trận)'
const plan = {
  ...{ number: '12/KH-MTTQ-BTT', collection: ['home', 'phone'], guidance: '45/HD-MTTQ-BTT' },
}
const legalBasis = 'Kế hoạch 12/KH-MTTQ-BTT'
const atLeast = (num: number) => ({ share: { num, den: 100 }, comparison: 'atLeast' as const })
const counting = {
  ...{ denominator: 'valid', overall: 'question', selection: 'all' },
  thresholds: {
    ...{ name: 'Xã đạt chuẩn nông thôn mới', legalBasis },
    ...{ overall: atLeast(90), eachContent: atLeast(80) },
  },
  minimum: { share: { num: 70, den: 100 }, legalBasis },
}

type Stagehand = Player & { ctx: Context }

/** Plays an official survey up to its stage. @returns what the people in it would hold on paper */
export async function playCardRound(
  stage: Stagehand,
  round: CardRound,
  off: DaysOff,
): Promise<OnPaper> {
  const closesOn = endOfWorkingDays(round.opensOn, daysOfCollecting, off)
  stage.setNow(officeHour(round.opensOn, 8))
  const { slug, boxKey } = await open(stage, round, closesOn)
  const printed = await printAll(stage, round, slug)
  const codes = await collect(stage, round, slug, printed)
  const paper = { slug, unit: round.commune.fullName, boxKey, codes }
  if (round.stage === 'collecting') return paper

  stage.setNow(officeHour(addWorkingDays(closesOn, 1, off), 8))
  await closeOverdue(stage.ctx)
  await count(stage, round, paper, printed)
  const lastDay = addWorkingDays(closesOn, 8, off)
  await post(stage, round, slug, lastDay)
  await decide(stage, round, slug, lastDay, off)
  return { ...paper, codes: [] }
}

async function open(stage: Stagehand, { commune, staff, opensOn }: CardRound, closesOn: Day) {
  const ask = stage.as(staff.id)
  const settings = {
    ...{ helpPhone: '0900 000 000', complaintPhone: '0900 000 001' },
    ...{ plan: { ...plan, date: addDays(opensOn, -5) }, counting },
  }
  const { survey } = await ask('post', '/api/surveys', {
    ...{ unitId: commune.id, body: 'mttq', track: 'official', access: 'card' },
    ...{ templateId: await ownForm(stage, commune, staff, opensOn), title, settings },
  })
  const path = `/api/surveys/${survey.slug}`
  const { words, publicKey } = await ask('post', `${path}/box-keys`)
  await ask('put', `${path}/publication`, { closesOn, boxKey: publicKey })
  return { slug: survey.slug as string, boxKey: words as string }
}

/** An official survey asks with its body's own text; this one says that it is made up. */
async function ownForm(
  stage: Stagehand,
  commune: Unit,
  staff: DemoAccount,
  on: Day,
): Promise<string> {
  const ask = stage.as(staff.id)
  const { id } = await ask('post', '/api/form-templates', {
    ...{ unitId: commune.id, body: 'mttq', from: 'commune-ntm' },
    title: 'Phiếu của Mặt trận (minh họa)',
  })
  const { revision, document } = await ask('get', `/api/form-templates/${id}`)
  const own = {
    ownText: { number: '13/MTTQ-BTT', issuedOn: addDays(on, -5) },
    provenance: { vi: 'Phiếu minh họa, không phải phiếu của một cơ quan nào.' },
  }
  const save = { revision, document: { ...document, ...own }, locked: false }
  await ask('put', `/api/form-templates/${id}`, save)
  return id
}

interface PrintedVillage {
  village: VillageStock
  codes: string[]
}

/** A card for every household, printed before witnesses; afterwards the codes are on paper only. */
async function printAll(
  stage: Stagehand,
  { staff, reviewer }: CardRound,
  slug: string,
): Promise<PrintedVillage[]> {
  const path = `/api/surveys/${slug}`
  const ask = stage.as(staff.id)
  const { villages }: { villages: VillageStock[] } = await ask('get', `${path}/cards`)
  const printed: PrintedVillage[] = []
  for (const village of villages) {
    const given = { villageId: village.villageId, cards: village.households ?? 0 }
    await stage.as(reviewer.id)('post', `${path}/card-releases`, given)
    const job = { ...given, witnesses: 'Hai người chứng kiến (minh họa)' }
    const { jobs } = await ask('post', `${path}/print-jobs`, job)
    const open = jobs.find((one: { openUntil: unknown; villageId: string }) => {
      return one.openUntil !== null && one.villageId === village.villageId
    })
    const { cards } = await ask('post', `${path}/print-jobs/${open.id}/prints`)
    await ask('put', `${path}/print-jobs/${open.id}/end`)
    printed.push({ village, codes: cards.map(({ code }: { code: string }) => code) })
  }
  return printed
}

/** Every answer costs its card. @returns some of those that nobody has used */
async function collect(
  stage: Stagehand,
  { answered, mood }: CardRound,
  slug: string,
  printed: PrintedVillage[],
): Promise<string[]> {
  const form = (await stage.anyone('get', `/api/surveys/${slug}/form`)) as {
    version: number
    document: FormDocument
  }
  const left: string[] = []
  for (const { village, codes } of printed) {
    const used = usedOf(codes, answered)
    for (const code of codes.slice(0, used)) {
      const { random } = stage.ctx
      const { document, version } = form
      const answer = plausibleResponse(random, document, version, village.villageId, mood)
      await answerWithCard(stage.anyone, random, { slug, code, answer })
    }
    left.push(...codes.slice(used, used + 2))
  }
  return left
}

function usedOf(codes: readonly string[], answered: number): number {
  return Math.round((codes.length * answered) / 100)
}

/** Whoever holds the key enters it, before the commune's people. */
async function count(
  stage: Stagehand,
  { staff, answered }: CardRound,
  { slug, boxKey }: OnPaper,
  printed: PrintedVillage[],
): Promise<void> {
  const ask = stage.as(staff.id)
  for (const { village, codes } of printed) {
    const path = `/api/surveys/${slug}/villages/${village.villageId}/closing`
    // Of those that did not answer, every other one works far from home.
    const away = Math.floor((codes.length - usedOf(codes, answered)) / 2)
    await ask('put', path, { handedOut: codes.length, away })
  }
  await ask('put', `/api/surveys/${slug}/count`, { boxKey })
}

async function post(stage: Stagehand, { staff }: CardRound, slug: string, toOn: Day) {
  const ask = stage.as(staff.id)
  const fromOn = dayOf(stage.now())
  const { villages } = await ask('get', `/api/surveys/${slug}/posting`)
  await ask('put', `/api/surveys/${slug}/posting`, {
    villages: villages.map(({ unitId }: { unitId: string }) => ({
      ...{ unitId, fromOn, toOn, place: 'Nhà văn hóa thôn' },
    })),
  })
}

/** Once it has hung long enough it goes up, is confirmed and announced. */
async function decide(
  stage: Stagehand,
  { staff, reviewer }: CardRound,
  slug: string,
  postedTo: Day,
  off: DaysOff,
): Promise<void> {
  const path = `/api/surveys/${slug}`
  stage.setNow(officeHour(addWorkingDays(postedTo, 1, off), 9))
  const note = 'Không có ý kiến về kết quả niêm yết.'
  await stage.as(staff.id)('put', `${path}/submission`, { note })
  stage.setNow(officeHour(addWorkingDays(postedTo, 3, off), 14))
  const decision = { note: 'Đã đối chiếu với biên bản của các thôn.', countsForTarget: true }
  await stage.as(reviewer.id)('put', `${path}/sign-off`, decision)
  await stage.as(staff.id)('put', `${path}/announcement`, {})
}
