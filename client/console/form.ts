import { useId, useRef, useState } from 'preact/hooks'
import type { ApiError } from './api.ts'
import { asApiError } from './load.ts'
import { fieldSentence, sentenceFor } from './messages/reasons.ts'
import type { Problem } from './ui/ErrorSummary.tsx'
import type { Binding } from './ui/Field.tsx'

export interface FormOptions<Values, Reply> {
  initial: Values
  /** Sends the values; what it throws is shown above the form and at the fields it names. */
  send: (values: Values) => Promise<Reply>
  onSent?: (reply: Reply, values: Values) => void
  /** What can be said without asking the server: field → sentence. Nothing is sent while it says anything. */
  check?: (values: Values) => FieldErrors<Values>
  /** The page's own sentences, by `field.word` or by `field`. */
  sentences?: Record<string, string>
}

export type FieldErrors<Values> = Partial<Record<keyof Values & string, string | undefined>>

export interface FormState<Values> {
  values: Values
  set: <Name extends keyof Values & string>(name: Name, value: Values[Name]) => void
  /** Everything an input needs: `<TextInput label="…" {...form.field('name')} />`. */
  field: <Name extends keyof Values & string>(name: Name) => Binding<Values[Name]>
  busy: boolean
  onSubmit: (event: Event) => void
  /** Back to the given values, or to the first ones; errors are forgotten. */
  reset: (values?: Values) => void
  /** For `<Form of={form}>`: what to mend, and how many tries there were. */
  problems: readonly Problem[]
  attempt: number
  fault: string | undefined
  /** The refusal itself, for a page that answers one reason in a way of its own. */
  error: ApiError | undefined
}

interface Trouble {
  fields: Record<string, string>
  error: ApiError | undefined
}

const noTrouble: Trouble = { fields: {}, error: undefined }

/** A form that is sent once at a time and shows what the server refuses where it belongs. */
export function useForm<Values extends object, Reply>(
  options: FormOptions<Values, Reply>,
): FormState<Values> {
  const formId = useId()
  const [values, setValues] = useState(options.initial)
  const [trouble, setTrouble] = useState(noTrouble)
  const [attempt, setAttempt] = useState(0)
  const [busy, setBusy] = useState(false)
  const sending = useRef(false)
  const drawn = useRef(new Set<string>())

  const fail = (next: Trouble) => {
    setTrouble(next)
    setAttempt((before) => before + 1)
  }

  const submit = async () => {
    if (sending.current) return
    const checked = definedOnly(options.check?.(values) ?? {})
    if (Object.keys(checked).length > 0) return fail({ fields: checked, error: undefined })
    sending.current = true
    setBusy(true)
    try {
      const reply = await options.send(values)
      setTrouble(noTrouble)
      options.onSent?.(reply, values)
    } catch (reason) {
      const error = asApiError(reason)
      fail({ fields: sentencesOf(error, options.sentences), error })
    } finally {
      sending.current = false
      setBusy(false)
    }
  }

  const set: FormState<Values>['set'] = (name, value) =>
    setValues((before) => ({ ...before, [name]: value }))

  return {
    values,
    set,
    busy,
    attempt,
    error: trouble.error,
    fault: trouble.error?.fault,
    problems: problemsOf(trouble, formId, drawn.current),
    field: (name) => {
      drawn.current.add(name)
      return {
        id: `${formId}-${name}`,
        name,
        value: values[name],
        error: trouble.fields[name],
        onChange: (value) => set(name, value),
      }
    },
    onSubmit: (event) => {
      event.preventDefault()
      void submit()
    },
    reset: (next = options.initial) => {
      setValues(next)
      setTrouble(noTrouble)
    },
  }
}

function sentencesOf(error: ApiError, own: Record<string, string> | undefined) {
  const pairs = Object.entries(error.fields)
  return Object.fromEntries(pairs.map(([name, word]) => [name, fieldSentence(name, word, own)]))
}

/** The fields that are on the page get a link; a refusal that names none speaks for the whole form. */
function problemsOf({ fields, error }: Trouble, formId: string, drawn: Set<string>): Problem[] {
  const named = Object.entries(fields).map(([name, text]) =>
    drawn.has(name) ? { id: `${formId}-${name}`, text } : { text: `${name}: ${text}` },
  )
  return error && named.length === 0 ? [{ text: sentenceFor(error.reason) }] : named
}

function definedOnly(errors: object): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).filter(([, text]) => text !== undefined))
}
