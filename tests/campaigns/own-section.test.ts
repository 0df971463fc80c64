import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { addDays } from '#shared/dates/days.ts'
import { collect, expected, lastDay } from '../surveys/round.ts'
import { useWorld } from '../world/world.ts'
import { launched, played } from './scene.ts'

const world = useWorld()

test('a unit appends its own section to a locked form, and the campaign counts the shared part as before', async () => {
  const campaign = await launched(world())
  const staff = world().as('staff')
  const path = `/api/surveys/${campaign.an}`
  const { document, revision } = (await staff('get', path)).body
  const [question] = document.sections[0].questions
  const market = { ...question, id: 'cho', text: { vi: 'Ông/Bà có hài lòng với chợ không?' } }
  const own = { id: 'rieng', title: { vi: 'Của xã' }, questions: [market] }
  const save = { revision, document: { ...document, sections: [...document.sections, own] } }
  expected(await staff('put', `${path}/draft`, save), 200)

  expected(await staff('put', `${path}/publication`, { closesOn: lastDay }), 200)
  await collect(world(), campaign.an, { answers: 40, notSatisfied: 8 })
  for (let at = 0; at < 40; at++) {
    const sent = await world().anyone('post', `${path}/responses`, {
      id: randomBytes(32).toString('base64url'),
      ...{ version: 1, village: 'thon-mot', mode: 'self' },
      salt: randomBytes(16).toString('base64url'),
      answers: { q1: 'satisfied', overall: 'satisfied', cho: 'notSatisfied' },
    })
    expected(sent, 201)
  }
  world().setNow(`${addDays(lastDay, 1)}T02:00:00.000Z`)
  expected(await staff('put', `${path}/closure`, {}), 200)
  expected(await staff('put', `${path}/count`, {}), 200)
  world().setNow('2026-03-04T02:00:00.000Z')
  await played(world(), campaign, 'binh', { answers: 30 }, 'counted')

  const { result } = (await staff('get', `${path}/results`)).body
  expect(result.total.questions.cho.shares.notSatisfied).toEqual({
    ...{ kind: 'exact', count: 40, of: 80 },
  })
  const coordinator = world().as('coordinator')
  const page = (await coordinator('get', `/api/campaigns/${campaign.slug}`)).body
  expect(page.members.map(({ differs }: { differs: string[] }) => differs)).toEqual([[], []])
  const sum = (await coordinator('get', `/api/campaigns/${campaign.slug}/result`)).body
  expect(sum.contents.map(({ id }: { id: string }) => id)).not.toContain('cho')
  expect(sum.rows.map(({ differs }: { differs: string[] }) => differs)).toEqual([[], []])
  expect(sum.total.cells[0]).toEqual({ kind: 'exact', count: 32 + 40 + 30, of: 110 })
  expect(sum.total.overall).toEqual({ kind: 'exact', count: 32 + 40 + 30, of: 110 })
})
