import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { accountsText } from '../messages/accounts.ts'
import { Actions, Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import './slip.css'

export interface SlipProps {
  title: string
  /** Shown once: what to do before leaving the page. */
  once: { title: string; text: string }
  rows: readonly { term: string; value: ComponentChildren }[]
  secret: { term: string; value: string }
  advice: string
}

/** The paper on which something secret is handed over: shown once, printed or copied. */
export function Slip({ title, once, rows, secret, advice }: SlipProps) {
  return (
    <>
      <div class="no-print">
        <Notice tone="waiting" title={once.title}>
          <p>{once.text}</p>
        </Notice>
      </div>
      <section class="slip" aria-labelledby="slip-title">
        <p class="muted">{accountsText.slipProduct}</p>
        <h2 id="slip-title">{title}</h2>
        <dl>
          {rows.map(({ term, value }) => (
            <Row key={term} term={term} value={value} />
          ))}
          <Row term={secret.term} value={<code class="slip-password">{secret.value}</code>} />
        </dl>
        <p>{advice}</p>
      </section>
      <SlipActs secret={secret.value} />
    </>
  )
}

function Row({ term, value }: { term: string; value: ComponentChildren }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </>
  )
}

function SlipActs({ secret }: { secret: string }) {
  const [said, setSaid] = useState<string>()
  const copy = async () => {
    try {
      // Only on https (or this machine); elsewhere the browser has no clipboard to give.
      await navigator.clipboard.writeText(secret)
      setSaid(accountsText.copied)
    } catch {
      setSaid(accountsText.notCopied)
    }
  }
  return (
    <Actions>
      <Button kind="primary" icon="print" onClick={() => window.print()}>
        {accountsText.print}
      </Button>
      <Button icon="copy" onClick={() => void copy()}>
        {accountsText.copy}
      </Button>
      <span role="status">{said}</span>
    </Actions>
  )
}
