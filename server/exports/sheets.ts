import { dayOf } from '#shared/dates/days.ts'
import type { NewExport } from '#shared/exports/schema.ts'
import type { Sheet } from '#shared/exports/sheet.ts'
import { formatDay } from '#shared/format.ts'
import { fold } from '#shared/text.ts'
import { permit } from '../accounts/access.ts'
import type { Actor } from '../accounts/actor.ts'
import { getCampaign } from '../campaigns/read.ts'
import { describeCampaignResult } from '../campaigns/result.ts'
import type { Context } from '../context.ts'
import { stockOf } from '../participation/stock.ts'
import { showResult } from '../results/show.ts'
import { readRoadMap } from '../road-map/road-map.ts'
import { getSurvey } from '../surveys/find.ts'
import { getSurveySeen, isOfOtherBody } from '../surveys/sight.ts'
import { readBoard } from '../targets/board.ts'
import { listServices } from '../targets/services.ts'
import { getUnit } from '../units/tree.ts'
import { boardSheets } from './board-sheets.ts'
import { campaignSheets, servicesSheets } from './list-sheets.ts'
import { resultSheets } from './result-sheets.ts'

// What can be put into a file. Each kind asks for the same permission and the same act as the screen that
// shows it, so a file never says more than a screen.

/** @throws Refusal not_found or forbidden, as on the screen */
export async function permitExport(ctx: Context, actor: Actor, asked: NewExport): Promise<void> {
  switch (asked.kind) {
    case 'result':
      await getSurveySeen(ctx, actor, asked.slug, 'result')
      return
    case 'campaign':
      return permit(ctx, actor, 'campaigns.view', await getCampaign(ctx.db, asked.slug))
    case 'board':
      return permit(ctx, actor, 'targets.view', { unitId: asked.unitId })
    case 'services':
      return permit(ctx, actor, 'services.view', { unitId: asked.unitId })
  }
}

/** How the file is called in the list, and its name without diacritics. */
export async function nameExport(
  ctx: Context,
  asked: NewExport,
): Promise<{ title: string; fileName: string; unitId: string }> {
  const { subject, unitId } = await subjectOf(ctx, asked)
  const title = `${kindWords[asked.kind]}: ${subject}`
  const plain = fold(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
  return { title, unitId, fileName: `${plain}-${dayOf(ctx.now())}.${asked.format}` }
}

/** @throws Refusal as the act behind the screen does */
export async function sheetsOf(ctx: Context, actor: Actor, asked: NewExport): Promise<Sheet[]> {
  await permitExport(ctx, actor, asked)
  switch (asked.kind) {
    case 'result':
      return resultSheetsFor(ctx, actor, asked.slug)
    case 'campaign':
      return campaignSheets(
        await describeCampaignResult(ctx, await getCampaign(ctx.db, asked.slug)),
      )
    case 'board':
      return boardSheetsFor(ctx, actor, asked)
    case 'services': {
      const today = dayOf(ctx.now())
      const { fullName } = await getUnit(ctx.db, asked.unitId, today)
      const services = await listServices(ctx, actor, { unit: asked.unitId })
      return servicesSheets(fullName, today, services)
    }
  }
}

const kindWords: Record<NewExport['kind'], string> = {
  result: 'Kết quả',
  campaign: 'Kết quả đợt',
  board: 'Chỉ tiêu 40%',
  services: 'Dịch vụ thiết yếu',
}

async function subjectOf(ctx: Context, asked: NewExport) {
  const today = dayOf(ctx.now())
  if (asked.kind === 'result') {
    const { title, unitId } = await getSurvey(ctx.db, asked.slug)
    return { subject: title, unitId }
  }
  if (asked.kind === 'campaign') {
    const { title, unitId } = await getCampaign(ctx.db, asked.slug)
    return { subject: title, unitId }
  }
  const day = asked.kind === 'board' ? (asked.on ?? today) : today
  const { fullName } = await getUnit(ctx.db, asked.unitId, day)
  return { subject: `${fullName}, ngày ${formatDay(day)}`, unitId: asked.unitId }
}

async function boardSheetsFor(
  ctx: Context,
  actor: Actor,
  { unitId, on }: { unitId: string; on?: string | undefined },
): Promise<Sheet[]> {
  const board = await readBoard(ctx, { unitId, on })
  if (board.unit.level !== 'province') return boardSheets(board)
  return boardSheets(board, await readRoadMap(ctx, actor, unitId))
}

async function resultSheetsFor(ctx: Context, actor: Actor, slug: string): Promise<Sheet[]> {
  const survey = await getSurvey(ctx.db, slug)
  const page = await showResult(ctx.db, survey, { texts: !isOfOtherBody(actor, survey) })
  const stock = survey.access === 'card' ? await stockOf(ctx.db, survey.id) : []
  return resultSheets(page, stock)
}
