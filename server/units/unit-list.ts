import type { Level } from '#shared/units/schema.ts'

/** One line of a unit list: `code,parent_code,level,kind_vi,name_vi,full_name_vi`. */
export interface UnitLine {
  code: string
  parentCode: string
  level: Exclude<Level, 'village'>
  kind: string
  name: string
  fullName: string
}

const heading = 'code,parent_code,level,kind_vi,name_vi,full_name_vi'
const importable = new Set<string>(['province', 'district', 'commune'])

/**
 * Reads a list of units; names hold no commas, parents stand above their children.
 * @throws Error naming the line whose form is wrong
 */
export function parseUnitList(csv: string): UnitLine[] {
  return parseCsv(csv, heading).map(({ text, line, cells }) => {
    const [code, parentCode, level, kind, name, fullName, ...more] = cells
    const whole = code && parentCode !== undefined && level && kind && name && fullName
    if (!whole || more.length > 0 || !importable.has(level)) {
      throw new Error(`Line ${line} is not a unit: ${text}`)
    }
    return { code, parentCode, level: level as UnitLine['level'], kind, name, fullName }
  })
}

/** Reads which old code goes over into which new one: `old_code,new_code`. */
export function parseSuccessorList(csv: string): Map<string, string> {
  const pairs = parseCsv(csv, 'old_code,new_code').map(({ text, line, cells }) => {
    const [oldCode, newCode, ...more] = cells
    if (!oldCode || !newCode || more.length > 0) {
      throw new Error(`Line ${line} is not a pair of codes: ${text}`)
    }
    return [oldCode, newCode] as const
  })
  return new Map(pairs)
}

function parseCsv(csv: string, wanted: string) {
  const [first, ...rest] = csv
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
    .trim()
    .split(/\r?\n/)
  if (first?.trim() !== wanted) throw new Error(`The first line must be: ${wanted}`)
  return rest.map((text, index) => ({ text, line: index + 2, cells: text.split(',') }))
}
