import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

/** The smallest letters, in percent: below that nobody could read them from the wall. */
const smallest = 50

/**
 * Makes the letters of a sheet smaller, step by step, until nothing is cut off. Its style must set them as
 * shares of `--fit`; `boxes` are the elements inside that must hold what is in them.
 */
export function useFit(
  sheet: RefObject<HTMLElement | null>,
  boxes: string | undefined,
  of: unknown,
) {
  useLayoutEffect(() => {
    const { current } = sheet
    if (current) shrink(current, boxes)
  }, [of])
}

function shrink(sheet: HTMLElement, boxes: string | undefined) {
  const held = boxes ? [...sheet.querySelectorAll<HTMLElement>(boxes)] : [sheet]
  for (let percent = 100; percent >= smallest; percent -= 5) {
    sheet.style.setProperty('--fit', `${percent / 100}`)
    if (held.every((box) => box.scrollHeight <= box.clientHeight)) return
  }
}
