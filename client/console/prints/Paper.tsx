import type { ComponentChildren } from 'preact'
import type { Unit } from '#shared/units/schema.ts'
import { printsText } from '../messages/prints.ts'
import { session } from '../session.ts'
import { classes } from '../ui/classes.ts'
import { useScrollable } from '../ui/scrollable.ts'
import './prints.css'

/** All that comes out of the printer when the page is printed. */
export function Papers({ children }: { children: ComponentChildren }) {
  const scroller = useScrollable()
  return (
    <section class="papers" aria-label={printsText.papers} {...scroller}>
      {children}
    </section>
  )
}

interface PaperProps {
  label: string
  /** One page of its own, or text that runs over as many as it needs. */
  kind: 'page' | 'flow'
  look?: string
  /** Whose survey it is: the papers of a training unit say so. Absent: what is on the paper says it itself. */
  unit?: Pick<Unit, 'training'>
  children: ComponentChildren
}

/** One paper, with the mark of demonstration and training data that every paper bears. */
export function Paper({ label, kind, look, unit, children }: PaperProps) {
  return (
    <article class={classes('paper', `paper-${kind}`, look)} aria-label={label}>
      {unit && <Marks unit={unit} />}
      {children}
    </article>
  )
}

/** What is no real survey says so on every paper. */
export function Marks({ unit }: { unit: Pick<Unit, 'training'> }) {
  const demo = session.value?.demo ?? false
  if (!demo && !unit.training) return null
  return (
    <div class="paper-mark">
      {demo && <p>{printsText.demo}</p>}
      {unit.training && <p>{printsText.training}</p>}
    </div>
  )
}

/** To be ticked by hand. */
export function Box() {
  return <span class="paper-box" />
}
