/** @jsxImportSource ../common/dom */
// The public page of a survey's ledger. A receipt is looked up on the phone itself: the whole list is
// fetched, so that nobody learns which one was asked for.
import '../common/base.css'
import type { LedgerPage } from '#shared/ledger/page.ts'
import type { LeafList } from '#shared/ledger/schema.ts'
import { parseReceipt, receiptInGroups, receiptOf } from '#shared/responses/receipt.ts'
import type { ResponseReply } from '#shared/responses/schema.ts'
import { draw } from '../common/dom/draw.ts'
import { replyDays } from '../questionnaire/outbox.ts'
import { openStore } from '../questionnaire/store.ts'
import type { Lookup } from './lookup.ts'
import { Page } from './Page.tsx'
import { checkSignature } from './signature.ts'
import './ledger.css'

const root = document.getElementById('app') as HTMLElement
const page: LedgerPage = JSON.parse(document.getElementById('ledger')?.textContent ?? '')
let lookup: Lookup = { state: page.counted ? 'none' : 'notYet' }
let shown = 8
/** What this phone has kept of its own answer. */
const kept = openStore(page.slug, () => localStorage).read<ResponseReply>('reply', replyDays)

show()

function show(): void {
  draw(root, <Page {...{ page, lookup, shown, more, check }} fill={kept && fill} />)
}

function more(): void {
  shown = page.events.length
  show()
}

function field(id: string): HTMLInputElement | HTMLTextAreaElement {
  return document.getElementById(id) as HTMLInputElement
}

/** Nothing of it is on the screen before somebody asks for it. */
function fill(): void {
  if (!kept) return
  field('receipt').value = receiptInGroups(kept.receipt)
  field('signature').value = kept.signed
}

function check(event: Event): void {
  event.preventDefault()
  const receipt = parseReceipt(field('receipt').value)
  become({ state: receipt ? 'loading' : 'invalid' })
  if (receipt) checkBoth(receipt, field('signature').value.trim()).then(become)
}

/** The signature needs no network, and is told also where the list cannot be fetched. */
async function checkBoth(receipt: string, signed: string): Promise<Lookup> {
  const given = { slug: page.slug, receipt, signed }
  const signature = signed ? await checkSignature(page.ledgerKey, given) : undefined
  const found = await lookUp(receipt).catch((): Lookup => ({ state: 'failed' }))
  return { ...found, signature }
}

async function lookUp(receipt: string): Promise<Lookup> {
  const response = await fetch(`/api/public/surveys/${page.slug}/leaves`)
  if (!response.ok) return { state: 'failed' }
  const { counted, leaves }: LeafList = await response.json()
  if (!counted) return { state: 'notYet' }
  const has = leaves.some((leaf) => receiptOf(bytesOf(leaf)) === receipt)
  return { state: has ? 'found' : 'missing', leaves: leaves.length }
}

function become(next: Lookup): void {
  lookup = next
  show()
  document.getElementById('answer')?.focus()
}

/** As much of a leaf as a receipt is made of. */
function bytesOf(hex: string): Uint8Array {
  const bytes = new Uint8Array(10)
  for (let at = 0; at < bytes.length; at++) bytes[at] = Number.parseInt(hex.substr(2 * at, 2), 16)
  return bytes
}
