import { describe, expect, test, vi } from 'vitest'
import { ApiError } from '#client/console/api.ts'
import { createOutbox, type Sending } from '#client/console/paper/outbox.ts'
import { withWaiting } from '#client/console/paper/use-keying.ts'

const content = (verdict: 'valid' | 'blank' = 'valid') => ({ verdict, answers: {} })
const ballot = (position: number, verdict?: 'blank') => {
  const id = `ballot-${position}`
  return { id, ballot: { id, position, content: content(verdict) } }
}

/** A server that can be away, and a browser that keeps. */
function aDesk(send: (sending: Sending) => Promise<unknown>) {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  }
  const open = () => createOutbox({ storage, name: 'pile', send, onChange: () => {}, pause: 5 })
  return { kept, open }
}

const offline = new ApiError({ code: 'network', reason: 'network' })
const signedOut = new ApiError({ code: 'unauthenticated', reason: 'sign_in_required' })

describe('what was keyed', () => {
  test('goes to the server in order, and lies on the machine until it is there', async () => {
    const sent: string[] = []
    const { kept, open } = aDesk(async ({ id }) => sent.push(id))
    const outbox = open()
    outbox.put(ballot(1))
    outbox.put(ballot(2))
    expect(outbox.waiting()).toHaveLength(2)
    expect(kept.get('pile')).toContain('ballot-2')
    await vi.waitFor(() => expect(outbox.waiting()).toEqual([]))
    expect([sent, kept.size]).toEqual([['ballot-1', 'ballot-2'], 0])
  })

  test.each([
    ['a lost connection', offline],
    ['the end of a session', signedOut],
  ])('survives %s and a closed window', async (_what, trouble) => {
    let isAway = true
    const sent: string[] = []
    const { open } = aDesk(async ({ id }) => {
      if (isAway) throw trouble
      sent.push(id)
    })
    const first = open()
    first.put(ballot(1))
    first.put(ballot(2))
    await Promise.resolve()
    first.end()
    isAway = false
    const second = open()
    await vi.waitFor(() => expect(second.waiting()).toEqual([]))
    expect(sent).toEqual(['ballot-1', 'ballot-2'])
  })

  test('and corrected before it was sent is sent as corrected', async () => {
    let isAway = true
    const sent: Sending[] = []
    const { open } = aDesk(async (sending) => {
      if (isAway) throw offline
      sent.push(sending)
    })
    const outbox = open()
    outbox.put(ballot(1))
    await vi.waitFor(() => expect(outbox.refusal()).toBeUndefined())
    outbox.put(ballot(2))
    outbox.put(ballot(2, 'blank'))
    isAway = false
    outbox.retry()
    await vi.waitFor(() => expect(outbox.waiting()).toEqual([]))
    expect(sent.at(-1)).toEqual(ballot(2, 'blank'))
    expect(sent.filter(({ id }) => id === 'ballot-2')).toHaveLength(1)
  })

  test('and refused for good stops the queue and says why', async () => {
    const { open } = aDesk(async () => {
      throw new ApiError({ code: 'conflict', reason: 'place_taken' })
    })
    const outbox = open()
    outbox.put(ballot(1))
    await vi.waitFor(() => expect(outbox.refusal()?.reason).toBe('place_taken'))
    expect(outbox.waiting()).toHaveLength(1)
    outbox.forget()
    expect([outbox.waiting(), outbox.refusal()]).toEqual([[], undefined])
  })
})

test('a page shows what the server has with what waits here, in the order of the pile', () => {
  const own = [ballot(1).ballot, ballot(3).ballot]
  const waiting = [ballot(2), { id: 'ballot-3', ballot: null }, ballot(1, 'blank')]
  expect(withWaiting(own, waiting)).toEqual([ballot(1, 'blank').ballot, ballot(2).ballot])
})
