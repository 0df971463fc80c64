import { expect, test } from 'vitest'
import {
  type CardSurvey,
  closeVillages,
  openCardSurvey,
  printedCardsOf,
} from '../participation/scene.ts'
import { expected } from '../surveys/round.ts'
import { useWorld } from '../world/world.ts'
import { type Outside, outsideClient } from './outside.ts'

// A client that was written from the OpenAPI document alone, and blinds with another library than ours.

const world = useWorld()
let survey: CardSurvey
let codes: string[]
let client: Outside

const doors = {
  check: '/api/surveys/{slug}/card-checks',
  redeem: '/api/surveys/{slug}/redemptions',
  respond: '/api/surveys/{slug}/responses',
  report: '/api/surveys/{slug}/used-card-reports',
}

world.given(async () => {
  survey = await openCardSurvey(world())
  codes = (await printedCardsOf(world(), survey, 'thon-ba', 12)).codes
  client = await outsideClient(world().anyone)
})

test('brings a household’s card to its receipt, and finds it in the list after the count', async () => {
  const { slug, words } = survey
  const answered = []
  for (const code of codes) answered.push(await client.answerWithCard(slug, code))
  const staff = world().as('staff')
  await closeVillages(world(), survey)
  expected(await staff('put', `/api/surveys/${slug}/closure`, { reason: 'Đã đủ phiếu' }), 200)
  expected(await staff('put', `/api/surveys/${slug}/count`, { boxKey: words }), 200)
  const list = await client.call('get', '/api/public/surveys/{slug}/leaves', slug)
  expect(list.body.leaves).toEqual(answered.map(({ leaf }) => leaf).sort())
  const { tokens } = (await client.call('get', '/api/public/surveys/{slug}/tokens', slug)).body
  const listed = tokens.map(({ token }: { token: string }) => token)
  expect(new Set(listed)).toEqual(new Set(answered.map(({ response }) => response.token)))
})

test('may lose every reply and ask again; what it may not is refused as the document says', async () => {
  const { slug } = survey
  const [first = '', second = ''] = codes
  const { redemption, response, receipt } = await client.answerWithCard(slug, first)
  const other = await client.answerWithCard(slug, second)
  const again = await client.call('post', doors.respond, slug, response)
  expect([again.status, again.body.receipt]).toEqual([200, receipt])
  const refusals: [path: string, body: object, status: number, reason: string][] = [
    [doors.redeem, { ...other.redemption, code: first }, 409, 'card_used'],
    [doors.redeem, { ...redemption, code: '1'.repeat(15) }, 404, 'card_unknown'],
    [doors.respond, { ...response, answers: { q1: 'satisfied' } }, 409, 'answer_other_content'],
    [doors.respond, { ...response, id: other.response.id }, 409, 'answer_other_content'],
    [doors.respond, { ...response, village: 'thon-hai' }, 422, 'token_invalid'],
    [doors.respond, { ...response, signature: other.response.signature }, 422, 'token_invalid'],
    [doors.report, { code: codes[2] }, 409, 'wrong_state'],
  ]
  for (const [path, body, status, reason] of refusals) {
    const reply = await client.call('post', path, slug, body)
    expect([reply.status, reply.body.error.reason]).toEqual([status, reason])
  }
  expect((await client.call('post', doors.redeem, slug, redemption)).status).toBe(200)
  expect((await client.call('post', doors.check, slug, { code: first })).body.state).toBe('used')
  expect((await client.call('post', doors.report, slug, { code: first })).status).toBe(200)
})

test('the document says what each door for cards refuses, and describes every field that goes in', async () => {
  const { body: document } = await world().anyone('get', '/openapi.json')
  for (const path of Object.values(doors)) {
    const { post } = document.paths[path]
    expect(Object.keys(post.responses), path).toEqual(expect.arrayContaining(['404', '410']))
    const { properties } = post.requestBody.content['application/json'].schema
    for (const [name, field] of Object.entries<{ description?: string }>(properties)) {
      expect(field.description, `${path} ${name}`).toBeTruthy()
    }
  }
})
