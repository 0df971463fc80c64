import { describe, expect, test } from 'vitest'
import { samplePage } from '../questionnaire/phone.ts'
import { phoneInHand } from '../questionnaire/phone-in-hand.ts'

const { hand, open, openWith, tap, choose, title, heading, answerEverything } = phoneInHand()

/** Sent from here: the phone has been here once, and its worker is at work. */
async function answered(): Promise<void> {
  await answerEverything()
  await tap('Gửi phiếu')
  await title('Đã gửi')
  await hand.page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await hand.page.waitForFunction(() => navigator.serviceWorker.controller)
}

const kept = () =>
  hand.page.evaluate(async () => {
    const requests = await (await caches.open('langnghe')).keys()
    return requests.map(({ url }) => new URL(url).pathname + new URL(url).search)
  })

const textKept = () =>
  hand.page.evaluate(async () => {
    const cache = await caches.open('langnghe')
    const held = await cache.matchAll()
    return (await Promise.all(held.map((one) => one.text()))).join()
  })

/** As if the survey had ended since the page was kept. */
async function endWhatIsKept(): Promise<void> {
  await hand.page.evaluate(async () => {
    const cache = await caches.open('langnghe')
    for (const request of await cache.keys()) {
      const held = await cache.match(request)
      const headers = { 'content-type': 'text/html', 'open-until': '2020-01-01T00:00:00.000Z' }
      await cache.put(request, new Response(await held?.text(), { headers }))
    }
  })
}

describe('a second visit', () => {
  test('works without a network, and the first one asked for nothing before it had sent', async () => {
    expect(await hand.page.evaluate(() => navigator.serviceWorker.getRegistrations())).toEqual([])
    await answered()
    await hand.server.close()
    await hand.page.reload()
    await title('Đã gửi')
    await hand.page.goto(`${hand.server.url}?mode=teamPhone`)
    expect(await heading()).toContain('Mời Ông/Bà')
    expect(await kept()).toEqual(['/s/an-thinh'])
  })

  test('asks the network first, and shows what is kept while the server is down', async () => {
    await answered()
    hand.server.page = samplePage({ villages: [{ id: 'v2', name: 'Thôn Mới' }] })
    await hand.page.reload()
    await tap('Trả lời phiếu cho hộ khác')
    await tap('Bắt đầu')
    await choose('Thôn Mới')
    hand.server.status = 503
    await hand.page.reload()
    expect(await hand.page.getByLabel('Thôn Mới').isChecked()).toBe(true)
  })

  test('shows nothing that is kept after the end', async () => {
    hand.server.openUntil = '2020-01-01T00:00:00.000Z'
    await answered()
    await hand.page.reload()
    await hand.server.close()
    await expect(hand.page.reload()).rejects.toThrow('net::ERR')
  })

  test('forgets the page as soon as the server says that it is over', async () => {
    await answered()
    const { survey } = samplePage()
    hand.server.page = samplePage({ survey: { ...survey, state: 'closed' } })
    hand.server.status = 410
    await hand.page.reload()
    await expect.poll(kept).toEqual([])
  })

  test('leaves the plain page alone', async () => {
    await answered()
    await hand.page.goto(`${hand.server.url}?plain=1`)
    expect(await hand.page.locator('body').innerText()).toBe('the page without a script')
    expect(await kept()).toEqual(['/s/an-thinh'])
  })

  test('reads aloud without a network what it has read before', async () => {
    await openWith({ audio: { vi: { road: 'roadroad' } }, villages: [] })
    await tap('Bắt đầu')
    for (const answer of ['Hài lòng', 'Rất hài lòng', 'Hài lòng']) {
      await choose(answer)
      await tap('Tiếp tục')
    }
    await tap('Tiếp tục')
    await tap('Gửi phiếu')
    await tap('Cứ gửi phiếu')
    await title('Đã gửi')
    await hand.page.waitForFunction(() => navigator.serviceWorker.controller)
    await tap('Trả lời phiếu cho hộ khác')
    await tap('Bắt đầu')
    await tap('Nghe câu hỏi')
    await expect.poll(kept).toContain('/s/an-thinh/audio/1.vi.roadroad')
    await hand.server.close()
    const part = await hand.page.evaluate(async () => {
      const reply = await fetch('/s/an-thinh/audio/1.vi.roadroad', {
        headers: { range: 'bytes=0-3' },
      })
      return [reply.status, reply.headers.get('content-range'), await reply.text()]
    })
    expect(part).toEqual([206, 'bytes 0-3/444', 'RIFF'])
  })
})

describe('what changes meanwhile', () => {
  test('corrected words are shown at the next visit, and kept for when there is no network', async () => {
    await answered()
    hand.server.page = samplePage({ version: 2, villages: [{ id: '0', name: 'Thôn Mới' }] })
    await hand.page.reload()
    await title('Đã gửi')
    await expect.poll(() => textKept()).toContain('Thôn Mới')
    await hand.server.close()
    await hand.page.reload()
    await tap('Trả lời phiếu cho hộ khác')
    await tap('Bắt đầu')
    expect(await hand.page.getByLabel('Thôn Mới').count()).toBe(1)
  })

  test('an answer to the words that were kept says which they were', async () => {
    await answered()
    hand.server.status = 503
    hand.server.page = samplePage({ version: 2 })
    await hand.page.reload()
    await tap('Trả lời phiếu cho hộ khác')
    await answerEverything()
    await tap('Gửi phiếu')
    await title('Đã gửi')
    expect(hand.server.received.map(({ version }) => version)).toEqual([1, 1])
  })

  test('a new worker takes over from the old one, and finds what it kept', async () => {
    await answered()
    hand.server.revision = 2
    await hand.page.evaluate(async () => {
      const changed = new Promise((done) => {
        navigator.serviceWorker.addEventListener('controllerchange', done, { once: true })
      })
      await (await navigator.serviceWorker.ready).update()
      await changed
    })
    expect(await kept()).toEqual(['/s/an-thinh'])
    await hand.server.close()
    await hand.page.reload()
    await title('Đã gửi')
  })

  test('the end of the survey, while an answer waits without a network, loses nothing', async () => {
    await answered()
    await tap('Trả lời phiếu cho hộ khác')
    await answerEverything()
    await hand.phone.setOffline(true)
    await tap('Gửi phiếu')
    await title('Chưa gửi được')
    await endWhatIsKept()
    await expect(hand.page.reload()).rejects.toThrow('net::ERR')
    await hand.phone.setOffline(false)
    await open()
    await title('Đã gửi')
    expect(new Set(hand.server.received.map(({ id }) => id)).size).toBe(2)
  })
})

describe('nothing is kept', () => {
  test('of what was answered, of what the server said to it, or behind a # in the address', async () => {
    await hand.page.goto(`${hand.server.url}#004213377000421`)
    await answered()
    await hand.page.reload()
    await title('Đã gửi')
    expect(await kept()).toEqual(['/s/an-thinh'])
    const text = await textKept()
    for (const trace of ['Mong xã', 'MZXW6YTBOJTG633C', '004213377000421']) {
      expect(text).not.toContain(trace)
    }
  })

  test('of pages without an end, though they stand under the same address', async () => {
    await answered()
    hand.server.openUntil = ''
    await hand.page.goto(`${hand.server.url}/results`)
    expect(await kept()).toEqual(['/s/an-thinh'])
  })
})
