import { describe, expect, test } from 'vitest'
import type { CampaignPage, CampaignResultPage, ListedCampaign } from '#shared/campaigns/schema.ts'
import type { Result } from '#shared/results/schema.ts'
import { expected } from '../surveys/round.ts'
import { useWorld } from '../world/world.ts'
import { type Launched, launched, played } from './scene.ts'

// Whether a campaign's numbers hold against whoever asks where they come from.

const world = useWorld()
const read = async (path: string) =>
  expected(await world().as('coordinator')('get', path), 200).body
const result = ({ slug }: Launched): Promise<CampaignResultPage> =>
  read(`/api/campaigns/${slug}/result`)
const page = ({ slug }: Launched): Promise<CampaignPage> => read(`/api/campaigns/${slug}`)

describe('the form of a campaign', () => {
  test('stays as it went out, whatever becomes of the template: who joins later asks the same', async () => {
    const copy = { unitId: 'tinh', body: 'ubnd', from: 'commune-ntm', title: 'Mẫu của tỉnh' }
    const made = expected(await world().as('coordinator')('post', '/api/form-templates', copy), 201)
    const { id } = made.body
    const campaign = await launched(world(), { templateId: id, unitIds: ['xa-an'] })
    const { document, revision } = await read(`/api/form-templates/${id}`)
    document.sections[0].questions[0].text.vi = 'Ông/Bà có hài lòng với mọi việc của xã không?'
    const save = { revision, document, locked: false }
    expected(await world().as('coordinator')('put', `/api/form-templates/${id}`, save), 200)
    const units = { unitIds: ['xa-binh'] }
    const path = `/api/campaigns/${campaign.slug}/units`
    expected(await world().as('coordinator')('post', path, units), 200)
    expect((await page(campaign)).members.map(({ differs }) => differs)).toEqual([[], []])
  })

  test('is the same question in another language, and with a typo corrected while people answer', async () => {
    const campaign = await launched(world(), { locked: false })
    const draft = (await world().as('staff')('get', `/api/surveys/${campaign.an}`)).body
    const [question] = draft.document.sections[0].questions
    draft.document.languages = ['vi', 'tyz']
    question.text.tyz = 'Pỉ noọng chắc xo bấu?'
    const save = { revision: draft.revision, document: draft.document }
    expected(await world().as('staff')('put', `/api/surveys/${campaign.an}/draft`, save), 200)
    expect((await page(campaign)).members.map(({ differs }) => differs)).toEqual([[], []])
  })
})

describe('a cell of a campaign', () => {
  test('of a small unit shows what its own result shows, and the sum does not lay it bare', async () => {
    const campaign = await launched(world())
    await played(world(), campaign, 'an', { answers: 60, notSatisfied: 6 }, 'counted')
    await played(world(), campaign, 'binh', { answers: 16, notSatisfied: 3 }, 'counted')
    const { rows, total } = await result(campaign)
    const small = rows.find(({ slug }) => slug === campaign.binh)
    const own: Result = (
      await world().as('reviewer')('get', `/api/surveys/${campaign.binh}/results`)
    ).body.result
    expect(small?.overall).toEqual(own.total?.overall.question)
    expect(small?.cells).toEqual(
      own.questions
        .filter(({ kind }) => kind === 'content')
        .map(({ id }) => own.total?.questions[id]?.shares.satisfied),
    )
    expect(total.overall).toEqual({ kind: 'exact', count: 54, of: 60 })
    expect(total.received).toBe(76)
    expect(total.leftOut).toEqual(['Xã Bình'])
  })

  test('is empty where a unit has asked something else, and the sum is without it', async () => {
    const campaign = await launched(world(), { locked: false })
    const { document, revision } = (await world().as('staff')('get', `/api/surveys/${campaign.an}`))
      .body
    document.sections[0].questions[0].text.vi = 'Ông/Bà có hài lòng với xã không?'
    const save = { revision, document }
    expected(await world().as('staff')('put', `/api/surveys/${campaign.an}/draft`, save), 200)
    await played(world(), campaign, 'an', { answers: 40, notSatisfied: 4 }, 'counted')
    await played(world(), campaign, 'binh', { answers: 50, notSatisfied: 5 }, 'counted')
    const { rows, total } = await result(campaign)
    const changed = rows.find(({ slug }) => slug === campaign.an)
    expect([changed?.differs, changed?.cells[0]]).toEqual([['form'], null])
    expect(total.cells.slice(0, 2)).toEqual([
      { kind: 'exact', count: 45, of: 50 },
      { kind: 'exact', count: 81 + 9, of: 90 },
    ])
  })
})

const thresholds = {
  overall: { share: { num: 90, den: 100 }, comparison: 'atLeast' },
  eachContent: { share: { num: 80, den: 100 }, comparison: 'atLeast' },
  ...{ name: 'Ngưỡng của kế hoạch', legalBasis: 'Kế hoạch 12/KH-UBND' },
}
const minimum = { share: { num: 10, den: 100 }, legalBasis: 'Kế hoạch 12/KH-UBND' }

/** Answers by cards are no part of this: nothing here depends on how they came in. */
const byCards = () => world().ctx.db.updateTable('campaign').set({ access: 'card' }).execute()

describe('the conclusion of a campaign', () => {
  test('waits until every unit that takes part has been counted', async () => {
    const campaign = await launched(world(), { thresholds })
    await played(world(), campaign, 'an', { answers: 40 }, 'counted')
    await byCards()
    expect((await result(campaign)).verdict).toBeNull()
    await played(world(), campaign, 'binh', { answers: 40 }, 'counted')
    expect((await result(campaign)).verdict).toBe('reached')
  })

  test('has a village that was taken out among those asked, with no answer that counts', async () => {
    const campaign = await launched(world(), { thresholds, minimum })
    await played(world(), campaign, 'an', { answers: 90 }, 'counted')
    await played(world(), campaign, 'binh', { answers: 40 }, 'counted')
    await byCards()
    expect((await result(campaign)).belowMinimum).toEqual([])
    world().setNow('2026-04-02T02:00:00.000Z')
    expected(await world().as('staff')('put', `/api/surveys/${campaign.an}/submission`, {}), 200)
    const taken = { reason: 'Biên bản của thôn không có chữ ký' }
    const path = `/api/surveys/${campaign.an}/villages/thon-mot/void`
    expected(await world().as('reviewer')('put', path, taken), 200)
    const { belowMinimum, verdict } = await result(campaign)
    expect(belowMinimum).toEqual(['Thôn Một (Xã An)'])
    expect(verdict).toBe('notCountable')
  })
})

describe('a campaign that has been confirmed', () => {
  async function confirmed(): Promise<Launched> {
    const campaign = await launched(world())
    await played(world(), campaign, 'an', { answers: 40, notSatisfied: 4 }, 'signedOff')
    expect(await whoseTurn()).toEqual([])
    await played(world(), campaign, 'binh', { answers: 40 }, 'signedOff')
    expect(await whoseTurn()).toEqual(['reviewerProvince'])
    world().setNow('2026-04-02T02:00:00.000Z')
    const path = `/api/campaigns/${campaign.slug}/sign-off`
    expected(await world().as('reviewerProvince')('put', path, {}), 200)
    return campaign
  }
  /** To whom the list says that the sum waits for them. */
  async function whoseTurn(): Promise<string[]> {
    const turns: string[] = []
    for (const person of ['coordinator', 'reviewer', 'reviewerProvince', 'staff'] as const) {
      const { campaigns } = (await world().as(person)('get', '/api/campaigns')).body
      if (campaigns.some(({ maySignOff }: ListedCampaign) => maySignOff)) turns.push(person)
    }
    return turns
  }
  const reason = { reason: 'Phát hiện phiếu của thôn bị cộng hai lần' }

  test('shows what was confirmed, and names the units whose own confirmation was taken back since', async () => {
    const campaign = await confirmed()
    const before = await result(campaign)
    expect(before.changed).toEqual([])
    world().setNow('2026-04-03T02:00:00.000Z')
    const path = `/api/surveys/${campaign.an}/sign-off`
    expected(await world().as('reviewer')('delete', path, reason), 200)
    const after = await result(campaign)
    expect(after.changed).toEqual(['Xã An'])
    const { changed, campaign: described, ...numbers } = before
    expect(after).toMatchObject(numbers)
  })

  test('is taken back with a reason that stays in sight, and confirmed anew', async () => {
    const campaign = await confirmed()
    const path = `/api/campaigns/${campaign.slug}/sign-off`
    const { resultHash } = await result(campaign)
    const silent = await world().as('reviewerProvince')('delete', path, { reason: '' })
    expect(silent.status).toBe(422)
    expected(await world().as('reviewerProvince')('delete', path, reason), 200)
    const { campaign: open, revoked } = await page(campaign)
    expect(open.signedOffOn).toBeNull()
    expect(revoked).toEqual([
      { signedOn: '2026-04-02', revokedOn: '2026-04-02', resultHash, ...reason },
    ])
    expect((await world().as('reviewerProvince')('delete', path, reason)).status).toBe(409)
    expected(await world().as('reviewerProvince')('put', path, {}), 200)
    expect((await page(campaign)).revoked).toHaveLength(1)
    const events = await world()
      .ctx.db.selectFrom('ledgerEvent')
      .select('kind')
      .where('subject', '=', `campaign/${campaign.slug}`)
      .orderBy('height')
      .execute()
    expect(events.map(({ kind }) => kind)).toEqual([
      'campaignSignOff',
      'campaignRevokeSignOff',
      'campaignSignOff',
    ])
  })
})
