import fc from 'fast-check'
import { expect, test } from 'vitest'
import { useWorld, worldNow } from '../world/world.ts'
import { anAnswerWith, type CardSurvey, openCardSurvey, printedCardsOf, redeemed } from './scene.ts'

// Every door that takes something of cards, open to everybody or not, with anything at all.

const world = useWorld()
let survey: CardSurvey
let good: Record<string, object>

const doors = ['card-checks', 'redemptions', 'used-card-reports', 'responses']
const desks = ['card-releases', 'card-reissues', 'card-withdrawals', 'print-jobs']

world.given(async () => {
  survey = await openCardSurvey(world())
  const { codes } = await printedCardsOf(world(), survey, 'thon-ba', 2)
  const [code = '', other = ''] = codes
  good = {
    'card-checks': { code },
    redemptions: { code, blinded: 'A'.repeat(342) },
    'used-card-reports': { code },
    responses: anAnswerWith(await redeemed(world(), survey.slug, other)),
    'card-releases': { villageId: 'thon-ba', cards: 1 },
    'card-reissues': { villageId: 'thon-ba', cards: 1, reason: 'Thẻ rách' },
    'card-withdrawals': { serials: [1], kind: 'voided', reason: 'Thẻ rách' },
    'print-jobs': { villageId: 'thon-ba', cards: 1, witnesses: 'Hai người' },
  }
})

const words = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('\u0000', '\ud800', '\u202edcba', 'e\u0302\u0323', '__proto__', '٣'.repeat(15)),
  fc.constantFrom(
    '1'.repeat(15),
    '-'.repeat(342),
    'A'.repeat(341),
    'thon-ba\u0301',
    '9'.repeat(400),
  ),
)
const anything = fc.oneof(
  fc.jsonValue(),
  words,
  fc.array(words),
  fc.double(),
  fc.bigInt().map(Number),
)

const path = (what: string) => `/api/surveys/${survey.slug}/${what}`

/** By who may do it, so that the body is looked at. */
const asker = (what: string) =>
  doors.includes(what)
    ? world().anyone
    : world().as(what === 'card-releases' ? 'reviewer' : 'staff')

test.each([
  ['open to everybody', doors],
  ['of people who have signed in', desks],
])('whatever is sent to a door %s is taken or refused, never a fault', async (_name, all) => {
  let run = 0
  for (const what of all) {
    const fields = Object.keys(good[what] ?? {})
    const spoilt = fc
      .tuple(fc.constantFrom(...fields, 'more'), anything)
      .map(([field, value]) => ({ ...good[what], [field]: value }))
    const sending = fc.asyncProperty(fc.oneof(spoilt, spoilt, anything), async (body) => {
      // Failed codes are slowed down by the clock, and this is no guessing.
      if (run++ % 20 === 19)
        world().setNow(new Date(Date.parse(worldNow) + run * 60_000).toISOString())
      const reply = await asker(what)('post', path(what), body)
      expect(reply.status, JSON.stringify([what, body, reply.body])).toBeLessThan(500)
    })
    await fc.assert(sending, { numRuns: 80 })
  }
})

const broken: [string, string | Uint8Array<ArrayBuffer>, number][] = [
  ['nothing', '', 422],
  ['half of it', '{"code":"', 422],
  ['very deep', `{"code":${'['.repeat(30_000)}${']'.repeat(30_000)}}`, 422],
  ['no text at all', Uint8Array.of(0xff, 0xfe, 0x00, 0xd8), 422],
  ['a megabyte', `{"code":"${'1'.repeat(1_048_576)}"}`, 413],
]

test('a body that is no JSON, too deep or too large is refused at every door', async () => {
  for (const what of doors) {
    for (const [name, body, status] of broken) {
      const headers = { 'content-type': 'application/json' }
      const reply = await world().request(path(what), { method: 'POST', headers, body })
      expect([what, name, reply.status]).toEqual([what, name, status])
    }
  }
})
