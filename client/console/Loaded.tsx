import type { ComponentChildren } from 'preact'
import type { ApiError } from './api.ts'
import type { Load } from './load.ts'
import { sentenceFor } from './messages/reasons.ts'
import { PageTitle } from './ui/PageTitle.tsx'
import { Loading, Trouble } from './ui/Waiting.tsx'

export interface LoadedProps<Data> {
  of: Load<Data>
  /** How tall the grey lines stand in for it. */
  lines?: number
  /** The heading of a page whose own heading waits for the data. */
  title?: string
  children: (data: Data) => ComponentChildren
}

/** Shows what was loaded; before that the waiting, or the trouble with a way to try again. */
export function Loaded<Data>({ of: load, lines, title, children }: LoadedProps<Data>) {
  if (load.data !== undefined && !load.error) return <>{children(load.data)}</>
  return (
    <>
      {title !== undefined && <PageTitle title={title} />}
      {load.error ? (
        <TroubleOf error={load.error} onRetry={load.reload} />
      ) : (
        <Loading {...(lines === undefined ? {} : { lines })} />
      )}
    </>
  )
}

/** An error of the API in words. Trying again is offered where it can help. */
export function TroubleOf({
  error,
  onRetry,
}: {
  error: ApiError
  onRetry?: (() => void) | undefined
}) {
  const retry = worthRetrying.has(error.code) ? onRetry : undefined
  return <Trouble title={sentenceFor(error.reason)} fault={error.fault} onRetry={retry} />
}

const worthRetrying = new Set<ApiError['code']>(['fault', 'network', 'unavailable', 'too_many'])
