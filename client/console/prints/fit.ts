import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

/**
 * Makes the letters of a sheet smaller, step by step, until everything has its place on the paper. Its style
 * must set them as shares of `--fit`.
 * @param smallest in percent: below that nobody could read them
 */
export function useFit(
  sheet: RefObject<HTMLElement | null>,
  fits: (sheet: HTMLElement) => boolean,
  { of, smallest = 50 }: { of: unknown; smallest?: number },
) {
  useLayoutEffect(() => {
    const { current } = sheet
    for (let percent = 100; current && percent >= smallest; percent -= 5) {
      current.style.setProperty('--fit', `${percent / 100}`)
      if (fits(current)) return
    }
  }, [of])
}

/** Nothing of it is cut off. */
export function holds({ scrollHeight, clientHeight }: HTMLElement): boolean {
  return scrollHeight <= clientHeight
}
