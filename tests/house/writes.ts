import { aCampaign, launched, played } from '../campaigns/scene.ts'
import { aRecording } from '../forms/recordings.ts'
import { sampleForm } from '../forms/sample.ts'
import { countedWithText } from '../results/texts.ts'
import { askedAbout, oneLargeVillage } from '../reviews/scene.ts'
import {
  anObjection,
  officialCounted,
  officialPosted,
  postingOf,
  villages,
} from '../surveys/official.ts'
import { draftSurvey, expected, surveyIn } from '../surveys/round.ts'
import { markTraining } from '../training/scene.ts'
import { aNewList } from '../units/new-list.ts'
import { type Person, worldPassword } from '../world/people.ts'
import type { World } from '../world/world.ts'
import { cardWrites } from './card-writes.ts'
import { collectionWrites } from './collection-writes.ts'
import { paperWrites } from './paper-writes.ts'
import { targetWrites } from './target-writes.ts'
import { templateWrites } from './template-writes.ts'
import type { Prepare, Write } from './write.ts'

// One write that succeeds for every endpoint by which an account changes something. Who adds such an
// endpoint adds its line here: audited.test.ts asks for it.

const aReason = { reason: 'Nêu tên một người' }

export const writes: Record<string, Prepare> = {
  'put /api/session/password': async () => ({
    as: 'staff',
    path: '/api/session/password',
    body: { current: worldPassword, next: 'mot mat khau moi va dai' },
  }),
  'post /api/accounts': async () => ({
    as: 'admin',
    path: '/api/accounts',
    body: { username: 'can.bo.moi', displayName: 'Cán bộ mới', ...clerkOfAn },
  }),
  'post /api/campaigns': async () => ({
    as: 'coordinator',
    path: '/api/campaigns',
    body: aCampaign,
  }),
  'post /api/campaigns/:slug/units': async (world) => {
    const { slug } = await launched(world)
    return {
      as: 'coordinator',
      path: `/api/campaigns/${slug}/units`,
      body: { unitIds: ['thi-tran-cau'] },
    }
  },
  'put /api/campaigns/:slug/sign-off': async (world) => {
    const campaign = await launched(world)
    await played(world, campaign, 'an', { answers: 12 }, 'signedOff')
    await played(world, campaign, 'binh', { answers: 12 }, 'signedOff')
    return { as: 'reviewerProvince', path: `/api/campaigns/${campaign.slug}/sign-off`, body: {} }
  },
  'delete /api/campaigns/:slug/sign-off': async (world) => {
    const campaign = await launched(world)
    const path = `/api/campaigns/${campaign.slug}/sign-off`
    await played(world, campaign, 'an', { answers: 12 }, 'signedOff')
    await played(world, campaign, 'binh', { answers: 12 }, 'signedOff')
    await world.as('reviewerProvince')('put', path, {})
    return { as: 'reviewerProvince', path, body: { reason: 'Đã cộng sai' } }
  },
  'put /api/units/:id/household-confirmation': async () => ({
    as: 'reviewer',
    path: '/api/units/xa-an/household-confirmation',
    body: { households: 208 },
  }),
  'post /api/team/:id/sign-in-codes': async () => ({
    ...{ as: 'reviewer', path: '/api/team/staff/sign-in-codes' },
  }),
  'post /api/units/:id/hand-overs': async () => ({
    as: 'staff',
    path: '/api/units/xa-an/hand-overs',
    body: { from: 'staff', to: 'clerk', ...aReason },
  }),
  'post /api/accounts/:id/password-reset': async () => ({
    as: 'admin',
    path: '/api/accounts/staff/password-reset',
  }),
  'put /api/accounts/:id/disabled': async () => ({
    as: 'admin',
    path: '/api/accounts/staff/disabled',
    body: { disabled: true, reason: 'Chuyển công tác' },
  }),
  'post /api/accounts/:id/grants': async () => ({
    as: 'admin',
    path: '/api/accounts/staff/grants',
    body: clerkOfAn,
  }),
  'delete /api/accounts/:id/grants/:grantId': async () => ({
    as: 'admin',
    path: '/api/accounts/staff/grants/grant-staff',
    body: { reason: 'Chuyển công tác' },
  }),
  'post /api/units/:id/village-imports': async () => ({
    as: 'staff',
    path: '/api/units/xa-an/village-imports',
    body: { text: 'Thôn Một\t97', source: 'Rà soát', countedOn: '2026-03-01', apply: true },
  }),
  'post /api/units/:id/list-imports': async () => ({
    as: 'admin',
    path: '/api/units/tinh/list-imports',
    body: aNewList,
  }),
  'post /api/unit-changes': async () => ({
    as: 'admin',
    path: '/api/unit-changes',
    body: {
      ...{ kind: 'move', unitId: 'xa-an', parentId: 'huyen-tay', on: '2026-03-05' },
      legalBasis: 'Nghị quyết thử',
    },
  }),
  'post /api/units/:id/training-resets': async (world) => {
    await markTraining(world, 'xa-an')
    await surveyIn(world, 'counted')
    return {
      as: 'staff',
      path: '/api/units/xa-an/training-resets',
      body: { body: 'ubnd', confirmation: 'Xã An', reason: 'Hết buổi tập huấn' },
    }
  },
  'post /api/surveys': async () => ({
    as: 'staff',
    path: '/api/surveys',
    body: { unitId: 'xa-an', body: 'ubnd', templateId: 'commune-ntm', title: 'Khảo sát thử' },
  }),
  'post /api/surveys/:slug/audio': ofDraft('/audio', aRecording()),
  'patch /api/surveys/:slug': ofDraft('', { title: 'Tên mới' }),
  'put /api/surveys/:slug/draft': ofDraft('/draft', { revision: 1, document: sampleForm() }),
  'post /api/surveys/:slug/box-keys': ofDraft('/box-keys', undefined),
  'put /api/surveys/:slug/publication': ofDraft('/publication', { closesOn: '2026-03-19' }),
  'put /api/surveys/:slug/cancellation': ofDraft('/cancellation', { reason: 'Lập nhầm' }),
  'put /api/surveys/:slug/deadline': of('open', 'staff', '/deadline', {
    ...{ reason: 'Mưa lũ', closesOn: '2026-03-25' },
  }),
  'put /api/surveys/:slug/posting': async (world) =>
    asked(
      'staffFront',
      `/api/surveys/${await officialCounted(world)}/posting`,
      postingOf(villages),
    ),
  'post /api/surveys/:slug/objections': async (world) =>
    asked('staffFront', `/api/surveys/${await officialPosted(world)}/objections`, anObjection),
  'put /api/surveys/:slug/objections/:number/answer': async (world) => {
    const path = `/api/surveys/${await officialPosted(world)}/objections`
    await world.as('staffFront')('post', path, anObjection)
    return { as: 'staffFront', path: `${path}/1/answer`, body: { answer: 'Đã rà lại' } }
  },
  'post /api/surveys/:slug/form-versions': async (world) => {
    const slug = await surveyIn(world, 'open')
    const { body } = await world.as('staff')('get', `/api/surveys/${slug}`)
    const document = { ...body.document, title: { vi: 'Phiếu lấy ý kiến' } }
    return {
      as: 'staff',
      path: `/api/surveys/${slug}/form-versions`,
      body: { version: 1, document, reason: 'Sai chính tả' },
    }
  },
  ...cardWrites,
  ...paperWrites,
  ...collectionWrites,
  ...templateWrites,
  'put /api/surveys/:slug/closure': of('open', 'staff', '/closure', { reason: 'Đã đủ phiếu' }),
  'delete /api/surveys/:slug/closure': of('closed', 'staff', '/closure', {
    ...{ reason: 'Còn hộ đi vắng', closesOn: '2026-03-25' },
  }),
  'put /api/surveys/:slug/count': of('closed', 'staff', '/count'),
  'put /api/surveys/:slug/submission': of('counted', 'staff', '/submission', {}),
  'put /api/surveys/:slug/texts/:text/withholding': ofText('/withholding', aReason),
  'delete /api/surveys/:slug/texts/:text/withholding': ofText('/withholding'),
  'post /api/surveys/:slug/texts/:text/erasure': ofText('/erasure', aReason),
  'put /api/surveys/:slug/text-summaries/:question': async (world) => ({
    as: 'reviewer',
    path: `/api/surveys/${(await countedWithText(world)).slug}/text-summaries/q2.why`,
    body: { body: 'Một số hộ nói về đường ngập.' },
  }),
  'post /api/surveys/:slug/bundles': of('counted', 'reviewer', '/bundles', {}),
  'put /api/surveys/:slug/return': of('submitted', 'reviewer', '/return', {
    remarks: 'Cần giải trình',
  }),
  'put /api/surveys/:slug/sign-off': of('submitted', 'reviewer', '/sign-off', {
    countsForTarget: true,
  }),
  'delete /api/surveys/:slug/sign-off': of('signedOff', 'reviewer', '/sign-off', {
    reason: 'Ký nhầm bản',
  }),
  'post /api/surveys/:slug/explanations': of('submitted', 'reviewer', '/explanations', {
    question: 'Vì sao ít phiếu?',
  }),
  'put /api/surveys/:slug/explanations/:number/answer': async (world) => {
    const slug = await surveyIn(world, 'submitted')
    await askedAbout(world, slug)
    const path = `/api/surveys/${slug}/explanations/1/answer`
    return asked('staff', path, { answer: 'Nhiều hộ đi vắng' })
  },
  'put /api/surveys/:slug/villages/:village/void': async (world) =>
    asked('reviewer', await voidOf(world), { reason: 'Người khác bấm thay' }),
  'delete /api/surveys/:slug/villages/:village/void': async (world) => {
    const path = await voidOf(world)
    expected(await world.as('reviewer')('put', path, { reason: 'Người khác bấm thay' }), 200)
    return asked('reviewer', path, { reason: 'Đã xác minh lại' })
  },
  'put /api/surveys/:slug/announcement': of('signedOff', 'staff', '/announcement', {}),
  'post /api/exports': async () => ({
    as: 'coordinator',
    path: '/api/exports',
    body: { kind: 'board', unitId: 'tinh', format: 'csv' },
  }),
  ...targetWrites,
}

const clerkOfAn = { role: 'clerk', body: 'ubnd', unitId: 'xa-an' }

async function voidOf(world: World): Promise<string> {
  return `/api/surveys/${await oneLargeVillage(world)}/villages/thon-mot/void`
}

function ofDraft(rest: string, body: unknown): Prepare {
  return async (world) => ({
    as: 'staff',
    path: `/api/surveys/${await draftSurvey(world)}${rest}`,
    body,
  })
}

function of(
  state: Parameters<typeof surveyIn>[1],
  as: Person,
  rest: string,
  body?: unknown,
): Prepare {
  return async (world) => asked(as, `/api/surveys/${await surveyIn(world, state)}${rest}`, body)
}

function asked(as: Person, path: string, body: unknown): Write {
  return body === undefined ? { as, path } : { as, path, body }
}

function ofText(rest: string, body?: unknown): Prepare {
  return async (world) => {
    const { slug, texts } = await countedWithText(world)
    return asked('reviewer', `/api/surveys/${slug}/texts/${texts[0]}${rest}`, body)
  }
}
