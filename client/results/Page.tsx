/** @jsxImportSource ../common/dom */
import { formatCount, formatDay, formatRate } from '#shared/format.ts'
import { figureText, percentOf, type VillagerPage } from '#shared/results/page.ts'
import { trainingBanner } from '#shared/training/banner.ts'
import { Contents } from './Contents.tsx'
import * as text from './messages/vi.ts'
import { Others } from './Others.tsx'
import { Villages } from './Villages.tsx'

interface Props {
  page: VillagerPage
  /** All contents, not only the worst; on paper there are always all. */
  all: boolean
  toggle: () => void
}

export function Page({ page, all, toggle }: Props) {
  return (
    <>
      <header>
        {page.demo && <p class="demo">{text.demoBanner}</p>}
        {page.training && <p class="demo">{trainingBanner}</p>}
        <div class="head">
          <p class="paper">{text.notice}</p>
          <p>{text.above(page.unitName)}</p>
          <h1>{page.aboutNtmResults ? text.titleNtm : text.title}</h1>
        </div>
      </header>
      <main class="page">
        <Overall page={page} />
        <Conclusion page={page} />
        <Turnout page={page} />
        <Contents contents={page.contents} all={all} toggle={toggle} />
        <Others questions={page.others} />
        <Villages villages={page.villages} />
        <How page={page} />
        <p class="paper">{text.hung}</p>
        <button type="button" class="second screen" onClick={() => print()}>
          {text.print}
        </button>
      </main>
    </>
  )
}

function Overall({ page: { overall, valid } }: { page: VillagerPage }) {
  return (
    <section class="panel good">
      <h2 class="muted">{text.overall}</h2>
      {overall ? (
        <p class="big label">
          {overall.kind === 'exact' && (
            <span>{`${formatCount(overall.count)}/${formatCount(overall.of)}`}</span>
          )}
          <small>{percentOf(overall)}</small>
        </p>
      ) : (
        <p>{valid === 0 ? text.overallNone : text.overallHidden}</p>
      )}
      {overall?.kind === 'rounded' && <p>{text.overallRounded}</p>}
    </section>
  )
}

/** What was concluded, and what no longer holds: before the numbers that it is about. */
function Conclusion({ page: { verdict, notes } }: { page: VillagerPage }) {
  return (
    <>
      {verdict && (
        <section>
          <p>
            <b>{text.conclusion + verdict.word}</b>
          </p>
          <p>{verdict.sentence}</p>
        </section>
      )}
      {notes.map((note) => (
        <p class="panel">{note}</p>
      ))}
    </>
  )
}

function Turnout({ page }: { page: VillagerPage }) {
  const { valid, received, households, unitName, access, sentences, anyNotSatisfied } = page
  const answers =
    valid === received
      ? text.valid(formatCount(valid))
      : text.received(formatCount(valid), formatCount(received))
  const unit = unitName.slice(0, 1).toUpperCase() + unitName.slice(1)
  const any = figureText(anyNotSatisfied)
  return (
    <section>
      <p>
        <b>{answers}</b>
        {'. '}
        {households !== null &&
          (access === 'open'
            ? text.householdsOpen(unit, formatCount(households))
            : text.households(formatRate({ count: received, of: households }, 'hộ', 1), unitName))}
      </p>
      {any !== null && (
        <p>
          <b>{any}</b>
          {text.anyNotSatisfied}
        </p>
      )}
      <p class="muted">{sentences.access}</p>
    </section>
  )
}

function How({ page }: { page: VillagerPage }) {
  const {
    sentences,
    opensOn,
    closesOn,
    announcedOn,
    integrityHash,
    ledgerHead,
    provenance,
    title,
  } = page
  return (
    <section class="how">
      <h2>{text.how}</h2>
      <p>{sentences.formula}</p>
      <p>{sentences.overall}</p>
      <p>{sentences.smallGroups}</p>
      <p>
        {`${title}. ${text.period(formatDay(opensOn), formatDay(closesOn))} ${text.announced(formatDay(announcedOn))}`}
      </p>
      {provenance && <p>{provenance}</p>}
      <p>
        {text.integrity}
        <span class="code">{integrityHash}</span>
      </p>
      {ledgerHead && (
        <p>
          {text.ledgerHead}
          <span class="code">{ledgerHead}</span>
        </p>
      )}
      <p class="screen">
        <a href={`/s/${page.slug}/ledger`}>{text.ledger}</a>
      </p>
    </section>
  )
}
