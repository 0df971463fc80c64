import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

export interface CardProps {
  title?: ComponentChildren
  /** Quiet: the small grey title over a figure. Section: a bold heading over a part of the page. */
  look?: 'quiet' | 'section'
  children: ComponentChildren
}

/** A sheet of paper on the canvas. */
export function Card({ title, look = 'quiet', children }: CardProps) {
  const titleId = useId()
  return (
    <section
      class={`card card-${look}`}
      aria-labelledby={title === undefined ? undefined : titleId}
    >
      {title !== undefined && (
        <h2 class="card-title" id={titleId}>
          {title}
        </h2>
      )}
      {children}
    </section>
  )
}

/** Cards side by side while there is room, under one another on a phone. */
export function Cards({ children }: { children: ComponentChildren }) {
  return <div class="cards">{children}</div>
}

export interface SectionProps {
  title: ComponentChildren
  /** Stands to the right of the title: a filter, a button. */
  aside?: ComponentChildren
  /** The line of small print under the part: the formula, the source, the day. */
  note?: ComponentChildren
  children: ComponentChildren
}

/** A part of the page with a heading of its own. */
export function Section({ title, aside, note, children }: SectionProps) {
  const titleId = useId()
  return (
    <section class="section" aria-labelledby={titleId}>
      <div class="section-head">
        <h2 id={titleId}>{title}</h2>
        {aside}
      </div>
      {children}
      {note !== undefined && <p class="note">{note}</p>}
    </section>
  )
}

export interface Fact {
  term: ComponentChildren
  value: ComponentChildren
}

/** Short pairs under one another: the words left, the figure right. */
export function Facts({ items }: { items: readonly Fact[] }) {
  return (
    <dl class="facts">
      {items.map(({ term, value }, index) => (
        <div key={index}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
