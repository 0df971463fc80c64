import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './Icon.tsx'

export type NoticeTone = 'info' | 'done' | 'waiting' | 'problem'

const icons: Record<NoticeTone, IconName> = {
  info: 'info',
  done: 'check',
  waiting: 'clock',
  problem: 'warning',
}

export interface NoticeProps {
  tone: NoticeTone
  title?: ComponentChildren
  children?: ComponentChildren
  /** Read aloud when it appears: for the outcome of something just done. */
  announced?: boolean
}

/** Something to know before going on, or what became of what was just done. It stays on the page. */
export function Notice({ tone, title, children, announced = false }: NoticeProps) {
  return (
    <div class={`notice notice-${tone}`} role={announced ? 'status' : undefined}>
      <Icon name={icons[tone]} />
      <div>
        {title !== undefined && <p class="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  )
}

/** A strip over the whole page: demonstration and training data say so everywhere, in print too. */
export function Banner({
  tone,
  children,
}: {
  tone: 'demo' | 'training'
  children: ComponentChildren
}) {
  return (
    <p class={`banner banner-${tone}`}>
      <Icon name={tone === 'training' ? 'training' : 'info'} />
      <span>{children}</span>
    </p>
  )
}
