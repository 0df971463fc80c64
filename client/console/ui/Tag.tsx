import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './Icon.tsx'

export type TagTone = 'met' | 'notMet' | 'waiting' | 'neutral' | 'training'

const icons: Record<TagTone, IconName> = {
  met: 'check',
  notMet: 'cross',
  waiting: 'clock',
  neutral: 'minus',
  training: 'training',
}

export interface TagProps {
  tone: TagTone
  /** Another sign than the tone's own, where it says more. */
  icon?: IconName
  children: ComponentChildren
}

/** A state in one or two words, always with its sign: colour alone says nothing in grey print. */
export function Tag({ tone, icon, children }: TagProps) {
  return (
    <span class={`tag tag-${tone}`}>
      <Icon name={icon ?? icons[tone]} />
      <span>{children}</span>
    </span>
  )
}
