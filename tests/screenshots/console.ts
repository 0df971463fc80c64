import type { Locator } from 'playwright-core'
import { sizes } from '../journeys/browser.ts'
import type { Stage } from './stage.ts'

/** Every screen of the console, for each of those who work with it. */
export async function pictureConsole(stage: Stage): Promise<void> {
  await pictureCommune(stage)
  await pictureOtherCommunes(stage)
  await pictureReview(stage)
  await pictureProvince(stage)
  await pictureAdministration(stage)
}

/** A commune that is collecting answers. */
async function pictureCommune(stage: Stage): Promise<void> {
  const { desk, picture, slugOf } = stage
  const staff = await desk('tanhung.canbo')
  const survey = `/console/surveys/${slugOf('open')}`
  const shoot = shooting(stage, staff)
  await staff.page.getByRole('heading', { level: 1, name: /lượt trả lời/ }).waitFor()
  await picture(staff.page, 'commune-home')
  await shoot('/console/surveys', 'surveys')
  await shoot('/console/surveys/new', 'survey-new')
  await shoot(survey, 'survey-open')
  await shoot(`${survey}/prints`, 'survey-prints')
  await shoot(`${survey}/prints/poster`, 'survey-poster')
  await shoot(`${survey}/prints/reminder`, 'survey-reminder')
  await shoot(`${survey}?act=close`, 'survey-close', 'dialog')
  await shoot('/console/villages', 'villages')
  await shoot('/console/villages/paste', 'villages-paste')
  await shoot('/console/services', 'services')
  await shoot('/console/services/new', 'service-new')
  await shoot('/console/targets', 'commune-targets')
  await shoot('/console/password', 'password')
  await staff.page.setViewportSize(sizes.phone)
  await shoot('/console', 'commune-home-phone')
}

/** Communes at other points of the way: about to begin, with a draft, counted, sent back. */
async function pictureOtherCommunes(stage: Stage): Promise<void> {
  const { desk, slugOf } = stage
  const beginner = shooting(stage, await desk('baodai.canbo'))
  await beginner('/console', 'commune-first-steps')
  const drafting = shooting(stage, await desk('taphuanba.canbo'))
  const draft = `/console/surveys/${slugOf('draft')}`
  await drafting(draft, 'survey-draft')
  await drafting(`${draft}/edit`, 'survey-edit')
  await drafting(`${draft}/form`, 'form-editor')
  await drafting('/console/templates', 'templates')
  await drafting(`${draft}/publish`, 'survey-publish')
  const counted = shooting(stage, await desk('taphuanhai.canbo'))
  const count = `/console/surveys/${slugOf('counted')}`
  await counted(count, 'survey-counted')
  await counted(`${count}/results`, 'survey-results')
  await counted(`${count}?act=submit`, 'survey-submit', 'dialog')
  const returned = shooting(stage, await desk('taphuanmot.canbo'))
  await returned(`/console/surveys/${slugOf('returned')}`, 'survey-returned')
}

async function pictureReview(stage: Stage): Promise<void> {
  const { desk, picture, slugOf } = stage
  const reviewer = await desk('langgiang.thamtra')
  const shoot = shooting(stage, reviewer)
  await shoot('/console', 'reviewer-home')
  await shoot('/console/reviews', 'reviews')
  await shoot('/console/compare/matrix', 'compare-matrix')
  await shoot(`/console/surveys/${slugOf('open')}/results`, 'survey-results-interim')
  await shoot(`/console/reviews/${slugOf('submitted')}`, 'review-page')
  await reviewer.press('Trả lại để bổ sung')
  await reviewer.page.getByRole('dialog').waitFor()
  await picture(reviewer.page, 'review-return')
  await reviewer.confirm('Không, quay lại')
  await shoot(`/console/reviews/${slugOf('submitted')}/sign-off`, 'review-sign-off')
  await shoot('/console/services', 'services-to-decide')
  await shoot(await hrefIn(reviewer.page.getByRole('row').nth(1)), 'service-decide')
}

async function pictureProvince(stage: Stage): Promise<void> {
  const { slugOf } = stage
  const desk = await stage.desk('tinh.dieuphoi')
  const shoot = shooting(stage, desk)
  await shoot('/console', 'province-home')
  await shoot('/console/targets', 'province-board')
  await shoot('/console/targets?view=tiles', 'province-tiles')
  await shoot('/console/targets/road-map', 'road-map')
  await shoot('/console/targets/rules', 'target-rules')
  await shoot('/console/targets/rules/new', 'target-rule-new')
  const compared = [slugOf('announced', 'Xã Hương Sơn'), slugOf('announced', 'Xã Chu Điện')]
  await shoot(`/console/compare?surveys=${compared.join(',')}`, 'compare')
  await desk.open('/console/compare/matrix')
  const trend = desk.page.locator('a[href$="/trend"]').first()
  await shoot((await trend.getAttribute('href')) ?? '', 'unit-trend')
  await shoot('/console/exports', 'province-exports')
  await shoot('/console/surveys', 'province-surveys')
  await shoot('/console/campaigns', 'campaigns')
  const newest = desk.page.getByRole('row').nth(1)
  await newest.waitFor()
  const campaign = await hrefIn(newest)
  await shoot(campaign, 'campaign')
  await shoot(`${campaign}/units`, 'campaign-units')
  await shoot('/console/campaigns/new', 'campaign-new')
}

async function pictureAdministration(stage: Stage): Promise<void> {
  const admin = await stage.desk('tinh.quantri')
  const shoot = shooting(stage, admin)
  await shoot('/console/accounts', 'accounts')
  await shoot('/console/accounts/new', 'account-new')
  await shoot('/console/units', 'units')
  const unit = await hrefIn(admin.page.getByRole('row').nth(1))
  await shoot(unit, 'unit')
  await shoot(`${unit}/change`, 'unit-change')
  await shoot('/console/units/import', 'units-import')
  await shoot('/console/nothing-here', 'not-found')
  await admin.page.context().clearCookies()
  await shoot('/console', 'sign-in')
  const training = shooting(stage, await stage.desk('taphuanmot.canbo'))
  await training('/console/surveys', 'training-surveys')
}

/** Where the first link in a row leads. */
async function hrefIn(row: Locator): Promise<string> {
  return (await row.getByRole('link').first().getAttribute('href')) ?? ''
}

/** Goes to an address and takes its picture once the heading, or the dialog over it, stands. */
function shooting({ picture }: Stage, desk: Awaited<ReturnType<Stage['desk']>>) {
  return async (path: string, name: string, role: 'heading' | 'dialog' = 'heading') => {
    await desk.open(path)
    await desk.page.getByRole(role).first().waitFor()
    await picture(desk.page, name)
  }
}
