import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'

/**
 * Whoever works with the keyboard does not fall back to the top of the page when what they have pressed is gone: the focus
 * goes to the heading of what it stood in. Dialogs give it back by themselves, but only to what is still there.
 */
export function useKeptFocus(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = frame.current
    if (!element) return
    // What held the focus last, and what that lay in.
    let held: Element[] = []
    let byKeys = true
    const remember = ({ target }: FocusEvent) => {
      held = target instanceof Element ? [...wayUp(target)] : []
    }
    // A press beside everything lets the focus go on purpose.
    const letGo = () => {
      held = []
      byKeys = false
    }
    const typed = () => {
      byKeys = true
    }
    const keep = () => {
      const [last] = held
      if (document.activeElement !== document.body || !last || isThere(last)) return
      const place = held.find(
        (one) => one.isConnected && !one.closest('dialog') && element.contains(one),
      )
      giveFocus(place ?? element, element, byKeys)
    }
    const observer = new MutationObserver(keep)
    observer.observe(element, {
      childList: true,
      subtree: true,
      attributeFilter: ['disabled', 'open'],
    })
    document.addEventListener('focusin', remember)
    document.addEventListener('pointerdown', letGo, true)
    document.addEventListener('keydown', typed, true)
    return () => {
      observer.disconnect()
      document.removeEventListener('focusin', remember)
      document.removeEventListener('pointerdown', letGo, true)
      document.removeEventListener('keydown', typed, true)
    }
  }, [])
}

function* wayUp(from: Element): Generator<Element> {
  for (let one: Element | null = from; one; one = one.parentElement) yield one
}

function isThere(one: Element): boolean {
  return one.isConnected && !one.matches(':disabled') && one.getClientRects().length > 0
}

/** The nearest heading; a page that still waits for its own is given the focus whole. */
function giveFocus(place: Element, frame: HTMLElement, byKeys: boolean): void {
  const ways = place === frame ? [frame] : [...wayUp(place)]
  const heading = ways
    .map((one) => one.querySelector<HTMLElement>('h1, h2, h3'))
    .find((one) => one !== null && frame.contains(one) && !one.closest('dialog'))
  const target = heading ?? frame
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1
  target.focus({ preventScroll: !byKeys })
}
