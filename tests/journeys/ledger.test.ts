import { generateKeyPairSync, sign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { inlinePage } from '#server/http/inlined.ts'
import type { LedgerPage } from '#shared/ledger/page.ts'
import { receiptInGroups, receiptOf } from '#shared/responses/receipt.ts'
import { expectSound, onPhone, useBrowser } from './browser.ts'

// The public ledger on a villager's phone: a receipt is looked up there, and nobody learns which one.

const leaves = Array.from({ length: 40 }, (_, at) => Buffer.alloc(32, at * 5 + 1))
const { privateKey, publicKey } = generateKeyPairSync('ed25519')

/** What the server gives out with a receipt. */
const signedFor = (receipt: string) =>
  sign(null, Buffer.from(`receipt xa-an ${receipt}`), privateKey).toString('base64url')

const ledger: LedgerPage = {
  ...{
    slug: 'xa-an',
    title: 'Lấy ý kiến người dân xã An',
    unitName: 'xã An',
    demo: true,
    training: false,
    cards: false,
    ledgerKey: publicKey.export({ format: 'jwk' }).x ?? '',
  },
  ...{ counted: true, announced: true },
  events: Array.from({ length: 12 }, (_, at) => ({
    ...{ height: 40 - at, on: '2026-03-20', kind: at === 2 ? 'count' : 'close' },
    ...{ hash: '51eebd9ad7ab9dda', reason: 'Đã đủ phiếu' },
  })),
}

const openBrowser = useBrowser()
let page: Page
let asked: string[] = []

beforeEach(async () => {
  page = await (await openBrowser(onPhone)).newPage()
  asked = []
})
afterEach(() => page.context().close())

async function show(change: Partial<LedgerPage> = {}): Promise<void> {
  const read = (name: string) => readFileSync(join(inject('builtFolder'), 'client', name), 'utf8')
  const template = { html: read('ledger.html'), hashes: JSON.parse(read('ledger.json')) }
  const data = { ...ledger, ...change }
  const { bodies, policy } = await inlinePage(template, { title: 'Sổ sự kiện', data })
  await page.route('**/*', (route) => {
    const { pathname, search } = new URL(route.request().url())
    asked.push(pathname + search)
    if (pathname === '/s/xa-an/ledger') {
      return route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers: { 'Content-Security-Policy': policy },
        body: bodies.identity,
      })
    }
    return route.fulfill({
      json: { counted: true, leaves: leaves.map((leaf) => leaf.toString('hex')) },
    })
  })
  await page.goto('https://langnghe.test/s/xa-an/ledger')
}

async function lookUp(receipt: string): Promise<string> {
  await page.getByLabel('Mã biên nhận').fill(receipt)
  await page.getByRole('button', { name: 'Tra mã' }).tap()
  await page.locator('#answer .panel').first().waitFor()
  return page.locator('#answer').innerText()
}

test('a villager finds a receipt as it was typed, and no request names it', async () => {
  await show()
  await expectSound(page)
  const receipt = receiptOf(leaves[7] as Buffer)
  const answer = await lookUp(receiptInGroups(receipt).toLowerCase())
  expect(answer).toContain('Phiếu này đã được tính.')
  expect(answer).toContain('Danh sách có 40 phiếu.')
  expect(asked.join(' ')).not.toContain(receipt)
  await expectSound(page)
})

test('another code is not there, and a broken one is told before anything is fetched', async () => {
  await show()
  expect(await lookUp('ABC')).toContain('Mã này chưa đúng')
  expect(asked).not.toContain('/api/public/surveys/xa-an/leaves')
  expect(await lookUp('A'.repeat(16))).toContain('Không thấy mã này')
  await expectSound(page)
})

test('the signature of a receipt is checked on the phone, without a network, and the page says what it proves', async () => {
  await show()
  const missing = 'B'.repeat(16)
  await page.getByText('Kiểm cả chữ ký của máy chủ').tap()
  await expectSound(page)
  await page.getByLabel('Chữ ký', { exact: true }).fill(`${signedFor(missing)}\n`)
  const proven = await lookUp(missing)
  expect(proven).toContain('Không thấy mã này trong danh sách.')
  expect(proven).toContain('bằng chứng phiếu đã được nhận nhưng không được tính')
  await expectSound(page)
  expect(await lookUp('C'.repeat(16))).toContain('Chữ ký không khớp')
  await page.unroute('**/*')
  await page.context().setOffline(true)
  const offline = await lookUp(missing)
  expect(offline).toContain('Chưa tải được danh sách')
  expect(offline).toContain('Chữ ký đúng')
  expect(asked.join(' ')).not.toContain(missing)
})

test('what the phone has kept of its own answer is taken over on a tap, and not shown before', async () => {
  const receipt = receiptOf(leaves[3] as Buffer)
  const reply = { receipt, signed: signedFor(receipt) }
  const day = Math.floor(Date.now() / 864e5)
  await page.addInitScript(
    (text) => localStorage.setItem('langnghe.xa-an.reply', text),
    JSON.stringify({ day, value: reply }),
  )
  await show()
  expect(await page.getByLabel('Mã biên nhận').inputValue()).toBe('')
  await page.getByRole('button', { name: 'Dùng mã còn giữ trên máy này' }).tap()
  await page.getByRole('button', { name: 'Tra mã' }).tap()
  await page.getByText('Chữ ký đúng').waitFor()
  expect(await page.locator('#answer').innerText()).toContain('Phiếu này đã được tính.')
  await expectSound(page)
})

test('before the count there is nothing to look up, and the page says so', async () => {
  await show({ counted: false, announced: false })
  expect(await page.locator('main').innerText()).toContain('hòm phiếu chưa kiểm xong')
  expect(await page.getByRole('textbox').count()).toBe(0)
  await expectSound(page)
})

test('what was done is told in words, the newest first, the rest on tap', async () => {
  await show()
  expect(await page.locator('main li').count()).toBe(8)
  expect(await page.locator('main li').nth(2).innerText()).toContain('Kiểm phiếu')
  await page.getByRole('button', { name: 'Xem thêm 4 việc' }).tap()
  expect(await page.locator('main li').count()).toBe(12)
})
