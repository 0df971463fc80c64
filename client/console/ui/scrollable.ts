import { useCallback, useRef, useState } from 'preact/hooks'

/**
 * What is wider than its place can be scrolled with the keyboard, and only then takes a tab stop. It may come after the
 * component, as a table does with its first row, and grow inside a place that stays as it is.
 */
export function useScrollable() {
  const observer = useRef<ResizeObserver | null>(null)
  const [wide, setWide] = useState(false)
  const ref = useCallback((element: HTMLElement | null) => {
    observer.current?.disconnect()
    if (!element) return
    const look = () => setWide(element.scrollWidth > element.clientWidth)
    observer.current = new ResizeObserver(look)
    for (const one of [element, ...element.children]) observer.current.observe(one)
  }, [])
  return { ref, tabIndex: wide ? 0 : undefined }
}
