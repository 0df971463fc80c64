import { useEffect, useState } from 'preact/hooks'
import { TextInput } from '../ui/TextInput.tsx'

export interface NumberInputProps {
  id?: string
  label: string
  hint?: string
  name: string
  value: number | undefined
  min: number
  max: number
  /** Undefined: nothing stands there. Called while typing, with whole numbers within the bounds only. */
  onChange: (value: number | undefined) => void
}

/** A whole number as it is typed; what is none yet stays in the field and changes nothing. */
export function NumberInput({ value, min, max, onChange, ...text }: NumberInputProps) {
  const shown = value === undefined ? '' : String(value)
  const [typed, setTyped] = useState(shown)
  useEffect(() => setTyped(shown), [shown])
  return (
    <TextInput
      {...text}
      inputMode="numeric"
      width="short"
      value={typed}
      onChange={(words) => {
        setTyped(words)
        const number = Number(words)
        if (words.trim() === '') onChange(undefined)
        else if (Number.isInteger(number) && number >= min && number <= max) onChange(number)
      }}
    />
  )
}
