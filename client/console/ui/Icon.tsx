import type { ComponentChildren } from 'preact'

/**
 * Line drawings on a 16 × 16 grid. Signs such as a tick or an arrow are drawn, never typed:
 * many office machines have no glyph for them and would show a box.
 */
const drawings = {
  arrowDown: <path d="M8 3v10M4 9l4 4 4-4" />,
  arrowUp: <path d="M8 13V3M4 7l4-4 4 4" />,
  calendar: <path d="M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2v3M10.5 2v3" />,
  check: <path d="M3 8.5l3.5 3.5L13 4.5" />,
  chevronDown: <path d="M4 6l4 4 4-4" />,
  chevronLeft: <path d="M10 4L6 8l4 4" />,
  chevronRight: <path d="M6 4l4 4-4 4" />,
  clock: <path d="M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM8 5v3.2l2.2 1.3" />,
  copy: <path d="M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3" />,
  cross: <path d="M4 4l8 8M12 4l-8 8" />,
  dot: <circle cx="8" cy="8" r="5" fill="currentColor" stroke="none" />,
  download: <path d="M8 2.5v7.5M4.5 7L8 10.5 11.5 7M2.5 13.5h11" />,
  external: <path d="M9 2.5h4.5V7M13.5 2.5L7 9M11 9.5v4H2.5V5h4" />,
  eye: (
    <path d="M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8zM8 6.4a1.6 1.6 0 1 1 0 3.2 1.6 1.6 0 0 1 0-3.2z" />
  ),
  eyeOff: <path d="M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8zM3 13.5l10-11" />,
  info: <path d="M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM8 7.5V11M8 5v.01" />,
  lock: <path d="M3.5 7h9v6.5h-9zM5.5 7V5a2.5 2.5 0 0 1 5 0v2" />,
  menu: <path d="M2 4h12M2 8h12M2 12h12" />,
  minus: <path d="M4 8h8" />,
  pencil: <path d="M3 13l.6-2.9L10.8 3 13 5.2 5.9 12.4z" />,
  plus: <path d="M8 3v10M3 8h10" />,
  print: <path d="M4.5 6V2.5h7V6M4.5 11h-2V6h11v5h-2M4.5 9.5h7v4h-7z" />,
  search: <path d="M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10.3 10.3l3.2 3.2" />,
  sort: <path d="M5 6.2L8 3l3 3.2M5 9.8L8 13l3-3.2" />,
  training: <path d="M1.5 6.2L8 3.2l6.5 3L8 9.2zM4.2 7.6v3.2c0 1 1.8 2 3.8 2s3.8-1 3.8-2V7.6" />,
  trash: <path d="M3 4.5h10M6.2 4.5v-2h3.6v2M4.5 4.5l.6 9h5.8l.6-9" />,
  user: (
    <path d="M8 2.5a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6zM2.8 13.5c.5-2.5 2.6-3.8 5.2-3.8s4.7 1.3 5.2 3.8" />
  ),
  warning: <path d="M8 2.5l6.2 11H1.8zM8 6.8v3M8 11.7v.01" />,
} satisfies Record<string, ComponentChildren>

export type IconName = keyof typeof drawings

/** A drawing beside a word; it is silent for screen readers, so the word must be there. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      class="icon"
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.8"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {drawings[name]}
    </svg>
  )
}

/** The mark of the product: a voice in a round ear. */
export function Logo() {
  return (
    <svg
      class="logo"
      viewBox="0 0 20 20"
      width="20"
      height="20"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="10" cy="10" r="10" fill="currentColor" />
      <path
        d="M5 8.4v3.2M8.3 5.4v9.2M11.7 7.2v5.6M15 8.6v2.8"
        fill="none"
        stroke="#ffffff"
        stroke-width="1.7"
        stroke-linecap="round"
      />
    </svg>
  )
}
