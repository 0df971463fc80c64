import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openOutbox } from '#client/questionnaire/outbox.ts'
import type { Outcome } from '#client/questionnaire/send.ts'
import { bodyOf, phoneStorage, storeOn } from './phone.ts'

const reply = { receipt: 'A'.repeat(16), signed: 's' }
const sent: Outcome = { kind: 'sent', reply }
const later: Outcome = { kind: 'later' }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** An outbox whose network gives these outcomes, one a try; then it hangs. */
function outboxOn(area: ReturnType<typeof phoneStorage>, ...outcomes: Outcome[]) {
  return outboxAt({ area, team: false }, ...outcomes)
}

function outboxAt(
  { area, team }: { area: ReturnType<typeof phoneStorage>; team: boolean },
  ...outcomes: Outcome[]
) {
  const tried: string[] = []
  const store = storeOn(area)
  const outbox = openOutbox({
    ...{ store, team, brief: team ? storeOn(phoneStorage()) : store },
    send: (body) => {
      tried.push(JSON.stringify(body))
      const outcome = outcomes.shift()
      return outcome ? Promise.resolve(outcome) : new Promise<Outcome>(() => {})
    },
    changed: () => {},
  })
  return { outbox, tried, store }
}

test('an acknowledged answer leaves, and its receipt stays', async () => {
  const { outbox } = outboxOn(phoneStorage(), sent)
  outbox.add(bodyOf('a'))
  expect(outbox.waiting()).toBe(1)
  await outbox.flush()
  expect(outbox.waiting()).toBe(0)
  expect(outbox.last()).toBeUndefined()
  expect(outbox.reply()).toEqual(reply)
})

test('an answer that could not be sent is tried again with the same content', async () => {
  const { outbox, tried } = outboxOn(phoneStorage(), later, later, sent)
  outbox.add(bodyOf('a'))
  await outbox.flush()
  expect(outbox.last()?.failed).toBe(true)
  await vi.advanceTimersByTimeAsync(600_000)
  expect(tried).toHaveLength(3)
  expect(new Set(tried).size).toBe(1)
  expect(outbox.waiting()).toBe(0)
})

test('a waiting answer outlives the page and goes out at the next opening', async () => {
  const area = phoneStorage()
  const first = outboxOn(area, later)
  first.outbox.add(bodyOf('a'))
  await first.outbox.flush()
  const second = outboxOn(area, sent)
  expect(second.outbox.waiting()).toBe(1)
  await second.outbox.flush()
  expect(second.tried).toEqual(first.tried)
  expect(second.outbox.reply()).toEqual(reply)
})

test('two taps and two wake-ups send once', async () => {
  const { outbox, tried } = outboxOn(phoneStorage(), sent)
  outbox.add(bodyOf('a'))
  outbox.add(bodyOf('a'))
  await Promise.all([outbox.flush(), outbox.flush(), outbox.flush()])
  expect(tried).toHaveLength(1)
})

test('a refused answer is not tried again and stands there until it is dropped', async () => {
  const { outbox, tried } = outboxOn(phoneStorage(), { kind: 'refused', refusal: 'gone' })
  outbox.add(bodyOf('a'))
  await outbox.flush()
  await outbox.flush()
  expect(tried).toHaveLength(1)
  expect(outbox.waiting()).toBe(0)
  expect(outbox.last()?.refusal).toBe('gone')
  outbox.drop('a')
  expect(outbox.last()).toBeUndefined()
})

test('a refused answer does not hold up the next one', async () => {
  const { outbox, tried } = outboxOn(phoneStorage(), { kind: 'refused', refusal: 'invalid' }, sent)
  outbox.add(bodyOf('a'))
  outbox.add(bodyOf('b'))
  await outbox.flush()
  expect(tried).toHaveLength(2)
  expect(outbox.last()?.body.id).toBe('a')
  expect(outbox.waiting()).toBe(0)
})

test('a new answer takes away the receipt of the last one', async () => {
  const { outbox } = outboxOn(phoneStorage(), sent)
  outbox.add(bodyOf('a'))
  await outbox.flush()
  outbox.add(bodyOf('b'))
  expect(outbox.reply()).toBeUndefined()
})

test('an answer erased while it was under way does not come back', async () => {
  const area = phoneStorage()
  const { outbox } = outboxOn(area, later)
  outbox.add(bodyOf('a'))
  const attempt = outbox.flush()
  outbox.drop('a')
  await attempt
  expect(outbox.last()).toBeUndefined()
  expect(outboxOn(area).outbox.waiting()).toBe(0)
})

test('while one waits, those behind it are no longer on their way either', async () => {
  const { outbox } = outboxOn(phoneStorage(), later)
  outbox.add(bodyOf('a'))
  outbox.add(bodyOf('b'))
  await outbox.flush()
  expect(outbox.last()).toEqual({ body: bodyOf('b'), failed: true })
})

describe('on a team’s phone', () => {
  test('the next household sees nothing of the last one, and what waits goes on waiting', async () => {
    const area = phoneStorage()
    const { outbox, store } = outboxAt({ area, team: true }, sent, later)
    outbox.add(bodyOf('a'))
    await outbox.flush()
    expect(outbox.reply()).toEqual(reply)
    outbox.turn()
    expect([outbox.reply(), outbox.last()]).toEqual([undefined, undefined])
    outbox.add(bodyOf('b'))
    await outbox.flush()
    expect(outbox.last()?.failed).toBe(true)
    outbox.turn()
    expect([outbox.last(), outbox.waiting(), store.read('sent')]).toEqual([undefined, 1, 1])
  })

  test('what goes out later leaves no receipt to the household that stands there then', async () => {
    const area = phoneStorage()
    const first = outboxAt({ area, team: true }, later)
    first.outbox.add(bodyOf('a'))
    await first.outbox.flush()
    const { outbox, store } = outboxAt({ area, team: true }, sent)
    expect(outbox.last()).toBeUndefined()
    await outbox.flush()
    expect([outbox.reply(), outbox.waiting(), store.read('sent')]).toEqual([undefined, 0, 1])
  })

  test('a refused answer is counted until the next household, and its content is gone at once', async () => {
    const area = phoneStorage()
    const { outbox } = outboxAt({ area, team: true }, { kind: 'refused', refusal: 'invalid' })
    outbox.add(bodyOf('a'))
    await outbox.flush()
    expect(outbox.last()?.refusal).toBe('invalid')
    expect(outbox.refused()).toBe(1)
    expect(area.keys().map(area.getItem).join()).not.toContain('road')
    outbox.turn()
    expect(outbox.refused()).toBe(0)
  })
})
