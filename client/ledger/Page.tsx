/** @jsxImportSource ../common/dom */
import { formatCount, formatDay } from '#shared/format.ts'
import type { LedgerPage, PageEvent } from '#shared/ledger/page.ts'
import { trainingBanner } from '#shared/training/banner.ts'
import type { Lookup } from './lookup.ts'
import * as text from './messages/vi.ts'

interface Props {
  page: LedgerPage
  lookup: Lookup
  /** How many events are shown. */
  shown: number
  more: () => void
  check: (event: Event) => void
  /** Takes over what this phone has kept of its own answer, if it has. */
  fill?: (() => void) | undefined
}

export function Page({ page, lookup, shown, more, check, fill }: Props) {
  const rest = page.events.length - shown
  return (
    <>
      <header>
        {page.demo && <p class="demo">{text.demoBanner}</p>}
        {page.training && <p class="demo">{trainingBanner}</p>}
        <div class="head">
          <p>{text.above(page.unitName)}</p>
          <h1>{page.title}</h1>
        </div>
      </header>
      <main class="page">
        <Check lookup={lookup} check={check} fill={fill} />
        <section>
          <h2>{text.events}</h2>
          <p class="muted">{text.eventsHow}</p>
          <ul>
            {page.events.slice(0, shown).map((event) => (
              <Event event={event} />
            ))}
          </ul>
          {rest > 0 && (
            <button type="button" class="second" onClick={more}>
              {text.more(rest)}
            </button>
          )}
        </section>
        <section>
          <h2>{text.lists}</h2>
          {page.announced && <Link to={`/s/${page.slug}/results`} words={text.results} />}
          <Link to={`/api/public/surveys/${page.slug}/leaves`} words={text.leafList} />
          {page.cards && (
            <Link to={`/api/public/surveys/${page.slug}/tokens`} words={text.tokenList} />
          )}
          <Link to="/api/public/ledger" words={text.eventList} />
        </section>
      </main>
    </>
  )
}

function Check({ lookup, check, fill }: Pick<Props, 'lookup' | 'check' | 'fill'>) {
  return (
    <section>
      <h2>{text.check}</h2>
      {lookup.state === 'notYet' ? (
        <p class="panel">{text.notYet}</p>
      ) : (
        <form onSubmit={check}>
          <p class="muted">{text.checkHow}</p>
          <label for="receipt">{text.receipt}</label>
          <input
            id="receipt"
            type="text"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            maxLength={40}
            aria-describedby="answer"
          />
          {fill && (
            <button type="button" class="second" onClick={fill}>
              {text.kept}
            </button>
          )}
          <details>
            <summary class="line">{text.withSignature}</summary>
            <p class="muted">{text.signatureHow}</p>
            <label for="signature">{text.signature}</label>
            <textarea
              id="signature"
              rows={4}
              autocomplete="off"
              autocapitalize="off"
              spellcheck={false}
              maxLength={200}
              aria-describedby="answer"
            />
          </details>
          <button type="submit" class="first">
            {text.checkNow}
          </button>
        </form>
      )}
      <div id="answer" role="status" tabindex={-1}>
        <Answer lookup={lookup} />
        <Signature lookup={lookup} />
      </div>
    </section>
  )
}

function Answer({ lookup }: Pick<Props, 'lookup'>) {
  switch (lookup.state) {
    case 'loading':
      return <p>{text.checking}</p>
    case 'invalid':
      return <p class="panel bad">{text.invalid}</p>
    case 'failed':
      return <p class="panel bad">{text.failed}</p>
    case 'found':
      return <Verdict kind="good" title={text.found} means={text.foundMeans} of={lookup.leaves} />
    case 'missing':
      return (
        <Verdict kind="warn" title={text.missing} means={text.missingMeans} of={lookup.leaves} />
      )
    default:
      return null
  }
}

function Signature({ lookup: { state, signature } }: Pick<Props, 'lookup'>) {
  if (signature === 'good') {
    return (
      <div class="panel good">
        <p>{text.signed}</p>
        {state === 'missing' && <p>{text.signedMissing}</p>}
      </div>
    )
  }
  if (signature === 'bad') return <p class="panel bad">{text.unsigned}</p>
  return signature === 'unable' ? <p class="panel">{text.unable}</p> : null
}

function Verdict(props: { kind: string; title: string; means: string; of: number }) {
  return (
    <div class={`panel ${props.kind}`}>
      <p>
        <b>{props.title}</b>
      </p>
      <p>{props.means}</p>
      <p class="muted">{text.count(formatCount(props.of))}</p>
    </div>
  )
}

function Event({ event }: { event: PageEvent }) {
  const { height, on, kind, villages, stack, answers, used, reports, reason, hash } = event
  return (
    <li>
      <p>
        <b>{text.kinds[kind] || `${text.other}: ${kind}`}</b>
        {villages ? ` – ${villages.join(', ')}` : ''}
        {stack ? `, ${text.stack(stack)}` : ''}
      </p>
      {answers !== undefined && (
        <p>{(kind === 'paperStack' ? text.ballots : text.counted)(formatCount(answers))}</p>
      )}
      {used !== undefined && <p>{text.cards(formatCount(used), formatCount(reports || 0))}</p>}
      {reason && <p>{text.reason(reason)}</p>}
      <p class="muted">{text.on(formatDay(on), height)}</p>
      <p class="code muted">{hash}</p>
    </li>
  )
}

function Link({ to, words }: { to: string; words: string }) {
  return (
    <p>
      <a href={to}>{words}</a>
    </p>
  )
}
