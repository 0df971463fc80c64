// Reading aloud: loaded on the tap that asks for it, kept by the browser afterwards, silent as soon as
// the reader goes on.
import type { Questionnaire } from './questionnaire.ts'

/** One for all: a phone lets only the element play on by itself that a finger has started. */
let player: HTMLAudioElement | undefined

/** The language and the names of what is recorded under a key, one after the other; none where nothing is. */
export function recordingsOf({ page }: Questionnaire, language: string, key: string): string {
  const names = page.audio?.[language]?.[key]
  return names ? `${language} ${names}` : ''
}

/** Plays them in turn; a second tap stops. `after` comes when all was heard. */
export function listen(q: Questionnaire, names: string, after?: () => void): void {
  const again = q.heard === names
  hush(q)
  if (!again) {
    q.heard = names
    playAll(q, names.split(' '), after)
  }
  q.draw()
}

function playAll(q: Questionnaire, [language, ...rest]: string[], after?: () => void): void {
  const { preview, slug, version } = q.page
  const folder = preview ? '/api/audio/' : `/s/${slug}/audio/${version}.${language}.`
  const names = q.heard
  const voice = player || new Audio()
  player = voice
  const next = () => {
    const name = rest.shift()
    if (name) {
      voice.src = folder + name
      voice.play().catch(fail)
    } else {
      hush(q)
      q.draw()
      if (after) after()
    }
  }
  // Also what was stopped fails to play: nobody waits for that any more.
  const fail = () => {
    if (q.heard !== names) return
    hush(q)
    q.unheard = names
    q.draw()
  }
  voice.onended = next
  next()
}

export function hush(q: Questionnaire): void {
  q.heard = q.unheard = undefined
  if (player) player.pause()
}
