import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { ApiError } from './api.ts'

/** Something on its way from the server, for a page that shows it. */
export interface Load<Data> {
  data: Data | undefined
  error: ApiError | undefined
  /** True for the first time and for every reload; `data` stays meanwhile if it is for the same key. */
  loading: boolean
  reload: () => void
  /** Puts in place what a write has answered, without asking again. */
  set: (data: Data) => void
}

interface State<Data> {
  key: string | null
  data: Data | undefined
  error: ApiError | undefined
  loading: boolean
}

/**
 * Loads what belongs to `key` and again when it changes; a null key waits. What is under way is
 * broken off when the page is left. With `keep`, the data of the former key stay in sight until the
 * new ones are here: for sorting, filtering and paging the same list.
 */
export function useLoad<Data>(
  key: string | null,
  fetcher: (signal: AbortSignal) => Promise<Data>,
  { keep = false }: { keep?: boolean } = {},
): Load<Data> {
  const [state, setState] = useState(() => started<Data>(key, undefined))
  const [round, setRound] = useState(0)
  const latest = useRef(fetcher)
  latest.current = fetcher

  // The key stands for the fetcher, a round for a reload.
  useEffect(() => {
    const leave = new AbortController()
    setState((before) => started(key, before.key === key || keep ? before.data : undefined))
    if (key === null) return
    latest.current(leave.signal).then(
      (data) => {
        if (!leave.signal.aborted) setState({ key, data, error: undefined, loading: false })
      },
      (reason: unknown) => {
        if (leave.signal.aborted) return
        setState((before) => ({ ...before, error: asApiError(reason), loading: false }))
      },
    )
    return () => leave.abort()
  }, [key, round])

  const reload = useCallback(() => setRound((before) => before + 1), [])
  const set = useCallback(
    (data: Data) => setState({ key, data, error: undefined, loading: false }),
    [key],
  )
  // Between a change of key and the effect there is one drawing: it must not show the former data.
  const shown = state.key === key || keep ? state : started<Data>(key, undefined)
  return { data: shown.data, error: shown.error, loading: shown.loading, reload, set }
}

/** Any error as one that can be shown; what is no ApiError is a mistake of ours and goes to the console too. */
export function asApiError(reason: unknown): ApiError {
  if (reason instanceof ApiError) return reason
  console.error(reason)
  return new ApiError({ code: 'fault', reason: 'fault' })
}

function started<Data>(key: string | null, data: Data | undefined): State<Data> {
  return { key, data, error: undefined, loading: true }
}
