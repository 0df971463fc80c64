import type { Day } from '#shared/dates/days.ts'
import { addWorkingDays, type DaysOff, endOfWorkingDays } from '#shared/dates/working-days.ts'
import type { FormDocument } from '#shared/forms/document.ts'
import type { Unit } from '#shared/units/schema.ts'
import type { Context } from '../context.ts'
import { openAllBatches } from '../counting/nightly.ts'
import { closeOverdue } from '../surveys/close.ts'
import { type Mood, plausibleResponse } from './answers.ts'
import { officeHour } from './office-hour.ts'
import type { DemoAccount } from './people.ts'
import type { Player } from './player.ts'

/** How far a commune's survey has come in the demonstration. */
export type Stage = 'draft' | 'collecting' | 'counted' | 'submitted' | 'returned' | 'announced'

export interface Round {
  commune: Unit
  staff: DemoAccount
  reviewer: DemoAccount
  template: string
  title: string
  stage: Stage
  opensOn: Day
  /** Working days for which it stays open. */
  days: number
  answers: number
  mood: Mood
  /** The reviewer's remarks, where it is returned. */
  remarks?: string
  /** The draft that a campaign has begun for it. */
  begun?: string
}

type Stagehand = Player & { ctx: Context }

/** Plays one commune's survey up to its stage: every answer through the intake, every result out of the count. */
export async function playRound(stage: Stagehand, round: Round, off: DaysOff): Promise<string> {
  const slug = await prepare(stage, round)
  if (round.stage === 'draft') return slug
  const closesOn = endOfWorkingDays(round.opensOn, round.days, off)
  const staff = stage.as(round.staff.id)
  await staff('put', `/api/surveys/${slug}/publication`, { closesOn })
  await collect(stage, round, slug)
  if (round.stage === 'collecting') return slug

  stage.setNow(officeHour(addWorkingDays(closesOn, 1, off), 8))
  // The clock closes as of the deadline; nobody sits in the office at midnight.
  await closeOverdue(stage.ctx)
  await staff('put', `/api/surveys/${slug}/count`, {})
  if (round.stage === 'counted') return slug
  stage.setNow(officeHour(addWorkingDays(closesOn, 2, off), 9))
  await staff('put', `/api/surveys/${slug}/submission`, { note: 'Kính gửi kết quả để thẩm tra.' })
  if (round.stage === 'submitted') return slug
  await review(stage, round, slug, addWorkingDays(closesOn, 4, off))
  return slug
}

async function prepare(stage: Stagehand, round: Round): Promise<string> {
  stage.setNow(officeHour(round.opensOn, 8))
  if (round.begun !== undefined) return round.begun
  const { survey } = await stage.as(round.staff.id)('post', '/api/surveys', {
    unitId: round.commune.id,
    body: round.staff.body,
    templateId: round.template,
    title: round.title,
    settings: {
      helpPhone: '0900 000 000',
      complaintPhone: '0900 000 001',
      resultsNote: 'Kết quả được niêm yết tại nhà văn hóa thôn sau khi cấp trên xác nhận.',
    },
  })
  return survey.slug
}

/** Answers come in over the days, some dozens at a time; in the nights in between the box is opened. */
async function collect(stage: Stagehand, round: Round, slug: string): Promise<void> {
  const form = (await stage.anyone('get', `/api/surveys/${slug}/form`)) as {
    version: number
    document: FormDocument
    villages: { id: string }[]
  }
  const perEvening = 40
  for (let sent = 0; sent < round.answers; sent += perEvening) {
    stage.setNow(new Date(stage.now().getTime() + 11 * 3_600_000))
    const evening = Math.min(perEvening, round.answers - sent)
    const responses = Array.from({ length: evening }, (_, at) => {
      // Now and then somebody's village is not in the list.
      const village = at % 20 === 19 ? undefined : form.villages[(sent + at) % form.villages.length]
      const { ctx } = stage
      return plausibleResponse(
        ctx.random,
        form.document,
        form.version,
        village?.id ?? null,
        round.mood,
      )
    })
    await Promise.all(
      responses.map((body) => stage.anyone('post', `/api/surveys/${slug}/responses`, body)),
    )
    if (sent + perEvening < round.answers) {
      stage.setNow(new Date(stage.now().getTime() + 13 * 3_600_000))
      await openAllBatches(stage.ctx)
    }
  }
}

async function review(stage: Stagehand, round: Round, slug: string, on: Day): Promise<void> {
  stage.setNow(officeHour(on, 14))
  const reviewer = stage.as(round.reviewer.id)
  if (round.stage === 'returned') {
    await reviewer('put', `/api/surveys/${slug}/return`, { remarks: round.remarks ?? '' })
    return
  }
  await reviewer('put', `/api/surveys/${slug}/sign-off`, {
    note: 'Đã đối chiếu với hồ sơ.',
    countsForTarget: true,
  })
  await stage.as(round.staff.id)('put', `/api/surveys/${slug}/announcement`, {})
}
