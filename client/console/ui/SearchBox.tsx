import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { Icon } from './Icon.tsx'

export interface SearchBoxProps {
  /** What is searched: "Tìm theo tên hoặc tên đăng nhập". Read aloud and shown while the box is empty. */
  label: string
  /** As it stands in the address of the page. */
  value: string
  /** After a pause in typing, or at once with Enter. */
  onSearch: (text: string) => void
}

/** A box that searches while one types. */
export function SearchBox({ label, value, onSearch }: SearchBoxProps) {
  const id = useId()
  const [typed, setTyped] = useState(value)
  const sent = useRef(value)
  const latest = useRef(onSearch)
  latest.current = onSearch
  const send = (text: string) => {
    if (text === sent.current) return
    sent.current = text
    latest.current(text)
  }

  // The address changed by itself: one step back, or a link.
  useEffect(() => {
    if (value === sent.current) return
    sent.current = value
    setTyped(value)
  }, [value])
  useEffect(() => {
    const timer = setTimeout(() => send(typed.trim()), 300)
    return () => clearTimeout(timer)
  }, [typed])

  return (
    // biome-ignore lint/a11y/useSemanticElements: Chrome 109 does not know the element <search>
    <form
      class="search-box"
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        send(typed.trim())
      }}
    >
      <label class="visually-hidden" for={id}>
        {label}
      </label>
      <Icon name="search" />
      <input
        id={id}
        class="input"
        type="search"
        value={typed}
        placeholder={label}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
    </form>
  )
}
