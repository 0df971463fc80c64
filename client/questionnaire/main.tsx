/** @jsxImportSource ../common/dom */
// The villager's questionnaire: one question a page, nothing asked of the network until "Gửi phiếu".
import '../common/base.css'
import { draw } from '../common/dom/draw.ts'
import './questionnaire.css'
import { openCards, takeCode } from './card.ts'
import { isBegun } from './draft.ts'
import { Frame } from './Frame.tsx'
import { wear } from './look.ts'
import * as text from './messages/vi.ts'
import { arrive, place, start } from './place.ts'
import { follow, openQuestionnaire, type Questionnaire, stayReachable } from './questionnaire.ts'
import { screenOf } from './screen.tsx'

const root = document.getElementById('app') as HTMLElement
const form = document.getElementById('form') as HTMLElement
let shown: string | undefined

const q = openQuestionnaire(JSON.parse(`${form.textContent}`), show)
takeCode(q)
// Opened again without a draft, where the history still knows of a question.
if (!isBegun(q.draft) && place().at !== start) history.replaceState({ at: start }, '')
addEventListener('popstate', () => arrive(q))
addEventListener('storage', () => follow(q))
addEventListener('online', q.outbox.flush)
addEventListener('visibilitychange', q.outbox.flush)
q.draw()
q.outbox.flush()
openCards(q)
// From the second visit on, and for a phone that will come again.
if (q.team || isBegun(q.draft) || q.outbox.last() || q.outbox.reply()) stayReachable(q)

/** A new screen begins at its top with its heading in focus; the first is read from the top by itself. */
function show(current: Questionnaire): void {
  const { content, ...screen } = screenOf(current)
  const { title } = screen
  wear(current.look)
  draw(
    root,
    <Frame q={current} {...screen}>
      {content}
    </Frame>,
  )
  const prefix = current.wrong ? text.errorPrefix : ''
  document.title = `${prefix}${title} – ${current.page.survey.title}`
  if (shown && shown !== title) {
    scrollTo(0, 0)
    // Looked at beside an editor, it never takes the focus from there.
    if (!current.page.preview || document.hasFocus()) root.querySelector('h1')?.focus()
  }
  shown = title
}
