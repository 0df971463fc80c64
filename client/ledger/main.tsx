/** @jsxImportSource ../common/dom */
// The public page of a survey's ledger. A receipt is looked up on the phone itself: the whole list is
// fetched, so that nobody learns which one was asked for.
import '../common/base.css'
import type { LedgerPage } from '#shared/ledger/page.ts'
import type { LeafList } from '#shared/ledger/schema.ts'
import { parseReceipt, receiptOf } from '#shared/responses/receipt.ts'
import { draw } from '../common/dom/draw.ts'
import { Page } from './Page.tsx'
import './ledger.css'

export type Lookup =
  | { state: 'none' | 'invalid' | 'loading' | 'notYet' | 'failed' }
  | { state: 'found' | 'missing'; leaves: number }

const root = document.getElementById('app') as HTMLElement
const page: LedgerPage = JSON.parse(document.getElementById('ledger')?.textContent ?? '')
let lookup: Lookup = { state: page.counted ? 'none' : 'notYet' }
let shown = 8

show()

function show(): void {
  draw(root, <Page page={page} lookup={lookup} shown={shown} more={more} check={check} />)
}

function more(): void {
  shown = page.events.length
  show()
}

function check(event: Event): void {
  event.preventDefault()
  const typed = (document.getElementById('receipt') as HTMLInputElement).value
  const receipt = parseReceipt(typed)
  become({ state: receipt ? 'loading' : 'invalid' })
  if (receipt) lookUp(receipt).then(become, () => become({ state: 'failed' }))
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
