import { fold } from '../text.ts'

export interface VillageLine {
  name: string
  households: number
}

export interface LineProblem {
  /** From 1, as the person counts them. */
  line: number
  text: string
  reason: 'no_number' | 'no_name' | 'too_long' | 'too_many_households' | 'twice' | 'too_many_lines'
}

const maxLines = 300

/**
 * Reads what people paste from a sheet: a name, then the number of households, apart by a tab, a semicolon
 * or just blanks. A running number in front and a heading line are passed over; thousands dots are understood.
 */
export function parseVillageLines(text: string): {
  villages: VillageLine[]
  problems: LineProblem[]
} {
  const villages: VillageLine[] = []
  const problems: LineProblem[] = []
  const seen = new Set<string>()
  const lines = text.normalize('NFC').split(/\r?\n/)
  for (const [index, raw] of lines.entries()) {
    if (raw.trim() === '' || isHeading(raw, villages.length)) continue
    const parsed = villages.length < maxLines ? parseLine(raw) : 'too_many_lines'
    if (typeof parsed !== 'string' && !seen.has(fold(parsed.name))) {
      seen.add(fold(parsed.name))
      villages.push(parsed)
    } else {
      const reason = typeof parsed === 'string' ? parsed : 'twice'
      problems.push({ line: index + 1, text: raw.trim(), reason })
    }
  }
  return { villages, problems }
}

function parseLine(raw: string): VillageLine | LineProblem['reason'] {
  const match =
    /^(?:\s*\d{1,3}[.)]?(?:\t|;|\s+))?(.*?)[\t;\s]+(\d{1,3}(?:[.,]\d{3})+|\d+)\s*(?:hộ)?\s*$/u.exec(
      raw,
    )
  if (!match) return 'no_number'
  const name = (match[1] ?? '')
    .replace(/[\t;]+$/u, '')
    .replace(/\s+/gu, ' ')
    .trim()
  const households = Number((match[2] ?? '').replace(/[.,]/g, ''))
  if (name === '') return 'no_name'
  if (name.length > 80) return 'too_long'
  if (households > 20_000) return 'too_many_households'
  return { name, households }
}

function isHeading(raw: string, before: number): boolean {
  return before === 0 && !/\d/.test(raw) && /(so ho|ten thon|thon)/.test(fold(raw))
}
