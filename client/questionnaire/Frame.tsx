/** @jsxImportSource ../common/dom */
import type { ComponentChildren } from 'preact'
import { isBegun } from './draft.ts'
import { listen } from './listen.ts'
import { type Look, turnOver } from './look.ts'
import * as text from './messages/vi.ts'
import { focusOn, Line, Listen, Second } from './parts.tsx'
import { erase, type Knowing, openIn, type Questionnaire, setLanguage } from './questionnaire.ts'
import type { Screen } from './screen.tsx'

type Props = Omit<Screen, 'content'> & { q: Questionnaire; children: ComponentChildren }

/** What every screen has around it. */
export function Frame({ q, title, headed, first, children }: Props) {
  const { survey, demo, training } = q.page
  const { waiting, refused } = q.outbox
  const ways = [<Languages q={q} first={first} />, <Looks q={q} />]
  return (
    <>
      <header>
        {demo && <p class="demo">{text.demoBanner}</p>}
        {training && <p class="demo">{training}</p>}
        {q.team && headed && (
          <p class="demo">{text.counter(q.store.read('sent') || 0, waiting(), refused())}</p>
        )}
        {headed && (
          <div class="head">
            <p>{survey.bodyName}</p>
            <p>
              <b>{survey.title}</b>
            </p>
          </div>
        )}
      </header>
      <main class="page" key={title}>
        {first && ways}
        {children}
      </main>
      <footer class="page help">
        {!first && ways}
        {phoneLine(text.helpPhone, survey.helpPhone)}
        {phoneLine(text.complaintPhone, survey.complaintPhone)}
        <Erase q={q} />
      </footer>
    </>
  )
}

/** By name and, at the start, by ear where there is a greeting in it. */
function Languages({ q, first }: { q: Questionnaire; first: boolean | undefined }) {
  const { languages, document, words } = q.page
  if (!languages[1]) {
    if (!first) return null
    return (
      <Listen q={q} about=":start">
        {text.listenTo}
      </Listen>
    )
  }
  return (
    <nav aria-label={text.languageTitle}>
      {languages.map((one) => {
        // Two languages are on board; any other comes with a page of its own, once it was heard.
        const aboard = document.languages.includes(one)
        const name = words.languages[one]
        const choose = () => (aboard ? setLanguage(q, one) : openIn(one))
        const greet = (names: string) => {
          listen(q, names, aboard ? undefined : choose)
          if (aboard) choose()
        }
        return (
          <div key={one}>
            <button
              type="button"
              class="line"
              aria-pressed={`${one === q.draft.language}`}
              onClick={choose}
            >
              {name}
            </button>
            {first && (
              <Listen q={q} language={one} about=":start" tap={greet}>
                {`${text.listenTo} ${name}`}
              </Listen>
            )}
          </div>
        )
      })}
    </nav>
  )
}

/** Larger, and in black on white: both are undone in the same place. */
function Looks({ q }: Knowing) {
  const { large, contrast } = q.look
  const turn = (which: keyof Look, words: string) => (
    <Line tap={() => turnOver(q, which)}>{words}</Line>
  )
  return (
    <nav aria-label={text.lookTitle}>
      {turn('large', large ? text.largeOff : text.largeOn)}
      {turn('contrast', contrast ? text.contrastOff : text.contrastOn)}
    </nav>
  )
}

function phoneLine(label: string, number: string | null | undefined) {
  return (
    number && (
      <a class="line" href={`tel:${number.replace(/[^+\d]/g, '')}`}>
        {label}
        <b>{number}</b>
      </a>
    )
  )
}

/** On every screen while this phone holds something: phones are shared. */
function Erase({ q }: Knowing) {
  const { draft, outbox, asked } = q
  if (!isBegun(draft) && !outbox.last() && !outbox.reply()) return null
  const ask = (question?: 'erase') => {
    q.asked = question
    q.draw()
    // It stands at the very end of the page.
    focusOn('erase')
  }
  if (asked !== 'erase') return <Line tap={() => ask('erase')}>{text.erase}</Line>
  return (
    <div class="panel bad" id="erase" tabIndex={-1}>
      <p>{text.eraseAsk}</p>
      <Second tap={() => erase(q)}>{text.eraseYes}</Second>
      <Second tap={() => ask()}>{text.eraseNo}</Second>
    </div>
  )
}
