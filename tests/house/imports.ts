import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { parseSync } from 'vite'

/** One `import` or `export … from`, as it stands in a file. Paths start at the top of the project. */
export interface Import {
  from: string
  /** A file of ours, or the name of a package as written (`node:fs`, `hono/body-limit`). */
  to: string
  ours: boolean
  /** Erased by the compiler: nothing of it runs. */
  typeOnly: boolean
}

const roots = ['server', 'client', 'shared', 'migrations', 'tests']

/** Every source file, sorted: `server/app.ts`, … */
export function sourceFiles(): string[] {
  return roots
    .filter((root) => existsSync(root))
    .flatMap((root) =>
      (readdirSync(root, { recursive: true }) as string[]).map((path) => posix.join(root, path)),
    )
    .filter((path) => /\.tsx?$/.test(path))
    .sort()
}

/** The real import graph: parsed, not guessed from text. */
export function readImports(files: string[] = sourceFiles()): Import[] {
  return files.flatMap(importsOf)
}

/** Everything of ours and every package that runs when `entry` runs. */
export function reachedFrom(entry: string, imports: Import[]): Import[] {
  const seen = new Set([entry])
  const reached: Import[] = []
  for (const file of seen) {
    for (const one of imports) {
      if (one.from !== file || one.typeOnly) continue
      reached.push(one)
      if (one.ours) seen.add(one.to)
    }
  }
  return reached
}

/** Files that cannot run without each other, each group sorted (Tarjan's strongly connected components). */
export function circlesOf(imports: Import[]): string[][] {
  const next = new Map<string, string[]>()
  for (const { from, to, ours, typeOnly } of imports) {
    if (ours && !typeOnly) next.set(from, [...(next.get(from) ?? []), to])
  }
  const order = new Map<string, number>()
  const open: string[] = []
  const circles: string[][] = []
  /** @returns the earliest file still open that is reached from this one */
  const visit = (file: string): number => {
    const own = order.size
    order.set(file, own)
    open.push(file)
    let earliest = own
    for (const one of next.get(file) ?? []) {
      const seen = order.get(one)
      if (seen === undefined) earliest = Math.min(earliest, visit(one))
      else if (open.includes(one)) earliest = Math.min(earliest, seen)
    }
    if (earliest === own) {
      const circle = open.splice(open.indexOf(file))
      if (circle.length > 1) circles.push(circle.sort())
    }
    return earliest
  }
  for (const file of next.keys()) if (!order.has(file)) visit(file)
  return circles
}

function importsOf(from: string): Import[] {
  const source = readFileSync(from, 'utf8')
  const { staticImports, staticExports, dynamicImports } = parseSync(from, source).module
  const found: Import[] = []
  const add = (specifier: string, typeOnly: boolean) => {
    const target = resolveSpecifier(from, specifier)
    found.push({ from, to: target ?? specifier, ours: target !== undefined, typeOnly })
  }
  for (const { moduleRequest, entries } of staticImports) {
    add(moduleRequest.value, entries.length > 0 && entries.every((entry) => entry.isType))
  }
  for (const { entries } of staticExports) {
    for (const { moduleRequest, isType } of entries) {
      if (moduleRequest) add(moduleRequest.value, isType)
    }
  }
  for (const { moduleRequest } of dynamicImports) {
    const literal = /^['"](.*)['"]$/.exec(source.slice(moduleRequest.start, moduleRequest.end))?.[1]
    if (literal !== undefined) add(literal, false)
  }
  return found
}

function resolveSpecifier(from: string, specifier: string): string | undefined {
  const path = specifier.replace(/\?.*$/, '')
  if (path.startsWith('.')) return posix.join(posix.dirname(from), path)
  return path.startsWith('#') ? path.slice(1) : undefined
}
