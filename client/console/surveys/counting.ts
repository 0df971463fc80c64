import type { CountingChoice } from '#shared/counting/schema.ts'
import { isDay } from '#shared/dates/days.ts'
import type { Bound } from '#shared/results/ratio.ts'
import { countingText } from '../messages/counting.ts'

// How a survey is counted and judged, as it is typed in. Percentages have at most two decimals and become
// whole numbers over 10,000.

export interface CountingValues {
  'counting.own': 'default' | 'own'
  'counting.denominator': CountingChoice['denominator']
  'counting.overall': CountingChoice['overall']
  'counting.judged': boolean
  'counting.name': string
  'counting.overallShare': string
  'counting.overallComparison': Bound['comparison']
  'counting.contentShare': string
  'counting.contentComparison': Bound['comparison']
  'counting.legalBasis': string
  'counting.minimumShare': string
  'counting.minimumBasis': string
  'counting.selection': 'all' | 'drawn'
  'counting.drawShare': string
  'counting.seedSource': string
  'counting.seedOn': string
  'counting.drawBasis': string
}

/** `chosen`: the survey's own choice, or null; `inForce`: what would hold without one. */
export function countingValues(
  chosen: CountingChoice | null,
  { thresholds, minimum, selection, ...choice }: CountingChoice,
): CountingValues {
  const draw = selection === 'all' ? undefined : selection
  return {
    'counting.own': chosen === null ? 'default' : 'own',
    'counting.denominator': choice.denominator,
    'counting.overall': choice.overall,
    'counting.judged': thresholds !== null,
    'counting.name': thresholds?.name ?? '',
    'counting.overallShare': shareTyped(thresholds?.overall.share),
    'counting.overallComparison': thresholds?.overall.comparison ?? 'atLeast',
    'counting.contentShare': shareTyped(thresholds?.eachContent.share),
    'counting.contentComparison': thresholds?.eachContent.comparison ?? 'atLeast',
    'counting.legalBasis': thresholds?.legalBasis ?? '',
    'counting.minimumShare': shareTyped(minimum?.share),
    'counting.minimumBasis': minimum?.legalBasis ?? '',
    'counting.selection': draw ? 'drawn' : 'all',
    'counting.drawShare': shareTyped(draw?.share),
    'counting.seedSource': draw?.seedSource ?? '',
    'counting.seedOn': draw?.seedOn ?? '',
    'counting.drawBasis': draw?.legalBasis ?? '',
  }
}

/** The choice to be sent; null: as its track and level lay down. */
export function countingIn(values: CountingValues): CountingChoice | null {
  if (values['counting.own'] === 'default') return null
  const overall = parseShare(values['counting.overallShare'])
  const content = parseShare(values['counting.contentShare'])
  const minimum = parseShare(values['counting.minimumShare'])
  return {
    denominator: values['counting.denominator'],
    overall: values['counting.overall'],
    thresholds:
      values['counting.judged'] && overall && content
        ? {
            overall: { share: overall, comparison: values['counting.overallComparison'] },
            eachContent: { share: content, comparison: values['counting.contentComparison'] },
            name: values['counting.name'].trim(),
            legalBasis: values['counting.legalBasis'].trim(),
          }
        : null,
    minimum: minimum && { share: minimum, legalBasis: values['counting.minimumBasis'].trim() },
    selection: selectionIn(values),
  }
}

function selectionIn(values: CountingValues): CountingChoice['selection'] {
  const share = parseShare(values['counting.drawShare'])
  if (values['counting.selection'] === 'all' || !share) return 'all'
  return {
    share,
    seedSource: values['counting.seedSource'].trim(),
    seedOn: values['counting.seedOn'],
    legalBasis: values['counting.drawBasis'].trim(),
  }
}

/** What stands in the way of sending it, by field. */
export function countingErrors(values: CountingValues): Partial<Record<string, string>> {
  if (values['counting.own'] === 'default') return {}
  const judged = values['counting.judged']
  const asksMinimum = values['counting.minimumShare'].trim() !== ''
  const drawn = values['counting.selection'] === 'drawn'
  return onlyFound({
    'counting.name': judged && missing(values['counting.name']),
    'counting.overallShare': judged && wrongShare(values['counting.overallShare']),
    'counting.contentShare': judged && wrongShare(values['counting.contentShare']),
    'counting.legalBasis': judged && missing(values['counting.legalBasis']),
    'counting.minimumShare': asksMinimum && wrongShare(values['counting.minimumShare']),
    'counting.minimumBasis': asksMinimum && missing(values['counting.minimumBasis']),
    'counting.drawShare': drawn && wrongShare(values['counting.drawShare']),
    'counting.seedSource': drawn && missing(values['counting.seedSource']),
    'counting.seedOn': drawn && !isDay(values['counting.seedOn']) && countingText.seedOnWrong,
    'counting.drawBasis': drawn && missing(values['counting.drawBasis']),
  })
}

/** '92,5' or '92.5 %' is 9,250 of 10,000; null for what is no share above 0 and up to 100. */
export function parseShare(typed: string): { num: number; den: number } | null {
  const [, whole, decimals = ''] = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/.exec(typed.trim()) ?? []
  if (whole === undefined) return null
  const num = Number(whole) * 100 + Number(decimals.padEnd(2, '0'))
  return num > 0 && num <= 10_000 ? { num, den: 10_000 } : null
}

function shareTyped(share: { num: number; den: number } | undefined): string {
  if (!share) return ''
  return String(Math.round((share.num * 10_000) / share.den) / 100).replace('.', ',')
}

function missing(typed: string): string | undefined {
  return typed.trim() === '' ? countingText.missing : undefined
}

function wrongShare(typed: string): string | undefined {
  return parseShare(typed) ? undefined : countingText.shareWrong
}

function onlyFound(errors: Record<string, string | false | undefined>): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [name, error] of Object.entries(errors)) if (error) found[name] = error
  return found
}
