import type { ComponentChildren } from 'preact'
import { uiText } from '../messages/ui.ts'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'

/** Grey lines in place of what is on its way. Shown after 150 ms, so that quick answers do not flicker. */
export function Loading({ lines = 4 }: { lines?: number }) {
  return (
    <div class="loading" role="status">
      <span class="visually-hidden">{uiText.loading}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} class="loading-line" aria-hidden="true" />
      ))}
    </div>
  )
}

export interface EmptyProps {
  /** What is not there, and why. */
  title: ComponentChildren
  /** What to do first. */
  children?: ComponentChildren
}

/** Nothing to show: says why and offers the first step. */
export function Empty({ title, children }: EmptyProps) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children}
    </div>
  )
}

export interface TroubleProps {
  title: ComponentChildren
  /** What can be done about it. */
  children?: ComponentChildren
  /** The number under which the server wrote the fault down. */
  fault?: string | undefined
  onRetry?: (() => void) | undefined
}

/** Something that should be here could not be brought. */
export function Trouble({ title, children, fault, onRetry }: TroubleProps) {
  return (
    <div class="trouble" role="alert">
      <p class="trouble-title">
        <Icon name="warning" /> {title}
      </p>
      {children}
      {fault !== undefined && (
        <p>
          {uiText.faultNumber} <code>{fault}</code>
        </p>
      )}
      {onRetry && <Button onClick={onRetry}>{uiText.retry}</Button>}
    </div>
  )
}
