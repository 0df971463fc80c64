import { useEffect, useRef, useState } from 'preact/hooks'

/** What is wider than its place can be scrolled with the keyboard, and only then takes a tab stop. */
export function useScrollable() {
  const ref = useRef<HTMLElement>(null)
  const [wide, setWide] = useState(false)
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const observer = new ResizeObserver(() => setWide(element.scrollWidth > element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { ref, tabIndex: wide ? 0 : undefined }
}
