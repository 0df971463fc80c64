import type { ComponentChildren } from 'preact'
import type { SurveyPage } from '#shared/surveys/schema.ts'
import { takesPhones } from './ways.ts'

/** What a household does with its card, in this order; the other three where there is only paper. */
const onPhone = ['scan', 'agree', 'send'] as const
const onPaper = ['swap', 'tick', 'boxes'] as const

export type CardStep = (typeof onPhone | typeof onPaper)[number]

export function stepsOf(page: SurveyPage): readonly CardStep[] {
  return takesPhones(page) ? onPhone : onPaper
}

const people = (
  <path d="M14 13a4 4 0 1 1 0-8 4 4 0 0 1 0 8zM34 13a4 4 0 1 1 0-8 4 4 0 0 1 0 8zM7 27v-4a7 7 0 0 1 14 0v4M27 27v-4a7 7 0 0 1 14 0v4M4 27h40" />
)
const ballot = <path d="M15 3h18v25H15zM19 9h3v3h-3zM19 16h3v3h-3zM25 10.5h5M25 17.5h5M19 24h11" />

/** Line drawings on a 48 × 32 grid: they say it without words, also in grey. */
const drawings: Record<CardStep, ComponentChildren> = {
  scan: (
    <path d="M4 4h14v24H4zM9 25h4M28 8h5v5h-5zM39 8h5v5h-5zM28 19h5v5h-5zM39 19h5v5h-5zM20 16h5" />
  ),
  agree: people,
  send: <path d="M4 4h14v24H4zM9 25h4M7 12l3 3 5-6M22 16h18M35 10l6 6-6 6" />,
  swap: (
    <>
      <path d="M3 9h13v14H3zM6 13h7M6 17h4M20 16h6M23 12l4 4-4 4" />
      <path d="M31 5h13v22H31zM34 11h7M34 16h7M34 21h4" />
    </>
  ),
  tick: ballot,
  boxes: <path d="M3 14h18v14H3zM27 14h18v14H27zM8 14V4h8v10M32 14V4h8v10M9 19h6M33 19h6" />,
}

export function StepPicture({ of }: { of: CardStep }) {
  return (
    <svg class="step-picture" viewBox="0 0 48 32" aria-hidden="true">
      {drawings[of]}
    </svg>
  )
}
