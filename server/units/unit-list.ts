import type { Level, UnitListProblem } from '#shared/units/schema.ts'

/** One line of a unit list: `code,parent_code,level,kind_vi,name_vi,full_name_vi`. */
export interface UnitLine {
  code: string
  parentCode: string
  level: Exclude<Level, 'village'>
  kind: string
  name: string
  fullName: string
}

/** What could be read of a list, and what could not. */
export interface ReadList<Content> {
  content: Content
  problems: UnitListProblem[]
}

const unitHeading = ['code', 'parent_code', 'level', 'kind_vi', 'name_vi', 'full_name_vi']
const successorHeading = ['old_code', 'new_code']
const importable = new Set<string>(['province', 'district', 'commune'])

/** Reads a list of units: commas, semicolons or tabs between cells, parents above their children. */
export function readUnitList(text: string): ReadList<UnitLine[]> {
  const { rows, problems } = readTable(text, 'units', unitHeading)
  const content: UnitLine[] = []
  const codes = new Set<string>()
  for (const { text, line, cells } of rows) {
    const refuse = (reason: UnitListProblem['reason']) =>
      problems.push({ list: 'units', line, text, reason })
    const [code, parentCode, level, kind, name, fullName, ...more] = cells
    const whole = code && parentCode !== undefined && level && kind && name && fullName
    if (!whole || more.length > 0 || !importable.has(level)) refuse('not_a_unit')
    else if (codes.has(code)) refuse('code_twice')
    else {
      codes.add(code)
      content.push({ code, parentCode, level: level as UnitLine['level'], kind, name, fullName })
    }
  }
  return { content, problems }
}

/** Reads which old code goes over into which new one. */
export function readSuccessorList(text: string): ReadList<Map<string, string>> {
  const { rows, problems } = readTable(text, 'successors', successorHeading)
  const content = new Map<string, string>()
  for (const { text, line, cells } of rows) {
    const [oldCode, newCode, ...more] = cells
    const reason = content.has(oldCode ?? '') ? 'code_twice' : 'not_a_pair'
    if (oldCode && newCode && more.length === 0 && !content.has(oldCode)) {
      content.set(oldCode, newCode)
    } else problems.push({ list: 'successors', line, text, reason })
  }
  return { content, problems }
}

/** @throws Error naming the first line that cannot be read */
export function parseUnitList(csv: string): UnitLine[] {
  return whole(readUnitList(csv))
}

/** @throws Error naming the first line that cannot be read */
export function parseSuccessorList(csv: string): Map<string, string> {
  return whole(readSuccessorList(csv))
}

function whole<Content>({ content, problems: [first] }: ReadList<Content>): Content {
  if (first) throw new Error(problemInWords(first))
  return content
}

/** For the terminal. */
export function problemInWords({ list, line, text, reason }: UnitListProblem): string {
  const place = line === null ? `The list of ${list}` : `Line ${line} of the ${list}`
  return `${place} ${words[reason]}: ${text}`
}

const words: Record<UnitListProblem['reason'], string> = {
  heading: 'is not the first line that was expected',
  not_a_unit: 'is not a unit',
  not_a_pair: 'is not a pair of codes',
  no_province: 'has no province',
  code_twice: 'has a code for the second time',
  parent_missing: 'names a parent that does not stand above it',
  unknown_new: 'names a code that is not in the new list',
  unknown_old: 'names a code that is not in the old list',
}

function readTable(text: string, list: UnitListProblem['list'], heading: string[]) {
  const [first = '', ...rest] = text
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
    .trim()
    .split(/\r?\n/)
  const separator = ['\t', ';'].find((one) => first.includes(one)) ?? ','
  const cellsOf = (line: string) => line.split(separator).map((cell) => cell.trim())
  const problems: UnitListProblem[] = []
  if (cellsOf(first).join() !== heading.join()) {
    problems.push({ list, line: 1, text: first.slice(0, 100), reason: 'heading' })
    return { rows: [], problems }
  }
  const rows = rest.flatMap((text, index) =>
    text.trim() === '' ? [] : [{ text, line: index + 2, cells: cellsOf(text) }],
  )
  return { rows, problems }
}
