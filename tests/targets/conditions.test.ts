import { describe, expect, test } from 'vitest'
import type { UnitTarget } from '#shared/targets/schema.ts'
import { unitTarget } from '#shared/targets/schema.ts'
import { answer, content } from '../results/scene.ts'
import { openSurvey } from '../surveys/round.ts'
import type { Person } from '../world/people.ts'
import { useWorld } from '../world/world.ts'
import { afterClosing, confirmed, enough, registered, signedOffSurvey } from './scene.ts'

const world = useWorld()

async function target(on?: string, unit = 'xa-an', person: Person = 'coordinator') {
  const query = on ? `?on=${on}` : ''
  const { status, body } = await world().as(person)('get', `/api/targets/units/${unit}${query}`)
  expect(status).toBe(200)
  return body as UnitTarget
}

const service = async (on?: string) => (await target(on)).row.service
const survey = async (on?: string) => (await target(on)).row.survey

describe('a unit', () => {
  test('shows its conditions to itself and to those above, not to its neighbours', async () => {
    const ask = (person: Person) => world().as(person)('get', '/api/targets/units/xa-an')
    for (const person of ['staffNeighbour', 'reviewerElsewhere'] as const) {
      expect([person, (await ask(person)).status]).toEqual([person, 404])
    }
    expect((await ask('clerk')).status).toBe(403)
    for (const person of ['staff', 'reviewer', 'coordinator', 'admin'] as const) {
      expect([person, (await ask(person)).status]).toEqual([person, 200])
    }
    const village = await world().as('coordinator')('get', '/api/targets/units/thon-mot')
    expect([village.status, village.body.error.reason]).toEqual([422, 'wrong_level'])
  })

  test('with nothing at all is short of both', async () => {
    const { row } = await target()
    expect(row.counts).toBe(false)
    expect(row.service.short).toEqual(['Chưa khai báo dịch vụ thiết yếu trực tuyến'])
    expect(row.survey.short).toEqual(['Chưa mở cuộc khảo sát nào'])
  })

  test('counts with a confirmed service and a survey that was signed off for it', async () => {
    await confirmed(world())
    const slug = await signedOffSurvey(world())
    const shown = await target()
    expect(shown.row).toMatchObject({ counts: true, service: { met: true, short: [] } })
    expect(shown.row.survey).toMatchObject({ met: true, short: [], survey: { slug } })
    expect(shown.row.survey.numbers).toMatchObject({ phoneAnswers: 30, answersNeeded: 30 })
    expect(unitTarget.parse(shown)).toEqual(shown)
  })
})

describe('the service', () => {
  test('waits for the parent', async () => {
    await registered(world())
    expect((await service()).short).toEqual(['Cấp trên chưa xác nhận dịch vụ'])
  })

  test('was not yet confirmed on the days before', async () => {
    await confirmed(world())
    world().setNow('2026-03-10T02:00:00.000Z')
    expect((await service('2026-03-03')).missing).toEqual(['none'])
    expect((await service('2026-03-04')).met).toBe(true)
  })

  test('expires after twelve months', async () => {
    await confirmed(world())
    expect((await service('2027-03-03')).met).toBe(true)
    const { missing, short } = await service('2027-03-04')
    expect(missing).toEqual(['expired'])
    expect(short).toEqual(['Xác nhận hết hạn từ ngày 04/03/2027: khai báo lại với minh chứng mới'])
  })

  test('that nobody used in the last quarter does not count', async () => {
    await confirmed(world(), { usesLastQuarter: 0 })
    expect((await service()).short).toEqual(['Quý gần nhất không có lượt sử dụng nào'])
  })

  test('no longer counts once it is refused or withdrawn, and still did the day before', async () => {
    const [refused, withdrawn] = [
      await confirmed(world()),
      await confirmed(world(), { name: 'B2C' }),
    ]
    world().setNow('2026-03-10T02:00:00.000Z')
    const reason = { reason: 'Dịch vụ đã ngừng hoạt động' }
    const revoke = `/api/services/${refused}/confirmation`
    await world().as('reviewerFront')('delete', revoke, reason)
    await world().as('staffFront')('put', `/api/services/${withdrawn}/withdrawal`, {
      reason: 'Trang đã ngừng',
    })
    expect((await service('2026-03-09')).met).toBe(true)
    expect((await service('2026-03-10')).met).toBe(false)
  })
})

describe('the survey', () => {
  test('that is collecting says how far it has come, also what lies in the box', async () => {
    const slug = await openSurvey(world())
    await answer(world(), slug, { ...enough, count: 18 })
    expect((await survey()).short).toEqual([
      'Mở nhận phiếu 1/10 ngày làm việc: thiếu 9 ngày',
      'Đang nhận phiếu đến hết ngày 19/03/2026',
      'Thiếu 12 phiếu trả lời trên điện thoại (18/30)',
    ])
  })

  test('closed after too few working days does not count', async () => {
    await signedOffSurvey(world(), { at: '2026-03-16T02:00:00.000Z' })
    const { missing, short } = await survey()
    expect(missing).toEqual(['openTooShort'])
    expect(short).toEqual(['Mở nhận phiếu 9/10 ngày làm việc: thiếu 1 ngày'])
  })

  test('with too few answers on a phone says how many are missing', async () => {
    await signedOffSurvey(world(), { groups: [{ ...enough, count: 29 }] })
    const { missing, short } = await survey()
    expect(missing).toEqual(['tooFewAnswers'])
    expect(short).toEqual(['Thiếu 1 phiếu trả lời trên điện thoại (29/30)'])
  })

  test('with more than half of the answers helped does not count', async () => {
    const helped = { village: 'thon-hai', count: 31, answers: content, mode: 'helped' as const }
    await signedOffSurvey(world(), { groups: [enough, helped] })
    const { missing, short } = await survey()
    expect(missing).toEqual(['tooManyHelped'])
    expect(short).toEqual(['Phiếu có người bấm giúp quá 50% (31/61): thiếu 1 phiếu không cần giúp'])
  })

  test('that is open needs the parent’s word that it counts', async () => {
    await signedOffSurvey(world(), { countsForTarget: false })
    expect((await survey()).short).toEqual([
      'Cấp trên không tính cuộc khảo sát mở này vào chỉ tiêu',
    ])
  })

  test('about something else than the results of new rural development does not count', async () => {
    await signedOffSurvey(world(), { given: { templateId: 'essential-services' } })
    expect((await survey()).missing).toContain('notAboutNtmResults')
  })

  test('counts from the day of its sign-off', async () => {
    await signedOffSurvey(world())
    expect((await survey('2026-03-19')).missing).toEqual([
      'notClosed',
      'notSignedOff',
      'notConfirmed',
    ])
    expect((await survey('2026-03-20')).met).toBe(true)
  })

  test('that was cancelled is no evidence', async () => {
    const slug = await openSurvey(world())
    const reason = { reason: 'Lập nhầm mẫu phiếu' }
    await world().as('staff')('put', `/api/surveys/${slug}/cancellation`, reason)
    expect((await survey()).missing).toEqual(['none'])
  })
})

test('a training unit practises both conditions and counts nowhere', async () => {
  const { db } = world().ctx
  await db.updateTable('unit').set({ training: 1 }).where('id', '=', 'xa-an').execute()
  await confirmed(world())
  await signedOffSurvey(world())
  const { inDenominator, row } = await target()
  expect([inDenominator, row.service.met, row.survey.met, row.counts]).toEqual([
    ...[false, true, true, false],
  ])
  const { body } = await world().as('coordinator')('get', '/api/targets/board')
  expect([body.count, body.of]).toEqual([0, 4])
  expect(body.rows.map((one: { unit: { id: string } }) => one.unit.id)).not.toContain('xa-an')
})

test('the unit’s page and the board say the same of it', async () => {
  await confirmed(world())
  await signedOffSurvey(world())
  const { row } = await target(undefined, 'xa-an', 'staffFront')
  const { body } = await world().as('coordinator')('get', '/api/targets/board')
  expect(body.rows).toContainEqual(row)
  expect(row.unit.fullName).toBe('Xã An')
  expect(world().ctx.now().toISOString()).toBe(afterClosing)
})
