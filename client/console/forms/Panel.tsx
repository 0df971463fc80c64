import type { ComponentChildren } from 'preact'
import { formsText } from '../messages/forms.ts'
import { Icon } from '../ui/Icon.tsx'
import { Notice } from '../ui/Notice.tsx'
import { panelHeading } from './editing.ts'

export interface PanelProps {
  title: string
  isLocked?: boolean
  children: ComponentChildren
}

/** The part of the form that is being edited. */
export function Panel({ title, isLocked, children }: PanelProps) {
  return (
    <section class="form-panel card" aria-labelledby={panelHeading}>
      <a class="to-outline" href="#form-outline">
        <Icon name="arrowUp" /> {formsText.toOutline}
      </a>
      <h2 id={panelHeading} tabIndex={-1}>
        {title}
      </h2>
      {isLocked && <Notice tone="info">{formsText.lockedPart}</Notice>}
      {children}
    </section>
  )
}
