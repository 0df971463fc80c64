import { expect, test } from 'vitest'
import { verifyBundle } from '#server/verify/verify.ts'
import { collect, expected, openSurvey } from '../surveys/round.ts'
import { useWorld } from '../world/world.ts'
import { writtenBundle } from './bundle.ts'

const world = useWorld()

test('a bundle holds after a village was taken out, after the sum was shown with it, and taken back in', async () => {
  const slug = await openSurvey(world())
  await collect(world(), slug, { answers: 40, notSatisfied: 7, villages: ['thon-mot'] })
  await collect(world(), slug, { answers: 36, notSatisfied: 2, villages: ['thon-hai'] })
  await collect(world(), slug, { answers: 15, notSatisfied: 5, villages: ['thon-ba'] })
  const path = `/api/surveys/${slug}`
  expected(await world().as('staff')('put', `${path}/closure`, { reason: 'Đủ phiếu' }), 200)
  expected(await world().as('staff')('put', `${path}/count`), 200)
  expected(await world().as('staff')('put', `${path}/submission`, {}), 200)
  const reason = { reason: 'Phiếu do một người điền' }
  const holds = async () => verifyBundle(await writtenBundle(world().ctx, slug))
  for (const village of ['thon-hai', 'thon-ba']) {
    expected(await world().as('reviewer')('put', `${path}/villages/${village}/void`, reason), 200)
    expect(await holds()).toMatchObject({ ok: true, problems: [], unknown: [] })
  }
  expected(await world().as('reviewer')('delete', `${path}/villages/thon-ba/void`, reason), 200)
  expect(await holds()).toMatchObject({ ok: true, problems: [], unknown: [], answers: 91 })
})
