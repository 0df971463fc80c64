import type * as z from 'zod'
import type {
  Unit,
  UnitListDifference,
  UnitListProblem,
  unitListImport,
} from '#shared/units/schema.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../errors.ts'
import { planReplacement, type ReplacementPlan, replaceList } from './replace-list.ts'
import { getUnit } from './tree.ts'
import { readSuccessorList, readUnitList, type UnitLine } from './unit-list.ts'

// A whole new list as people see it: every unit of it with where it comes from, before anything is changed.

type Row = UnitListDifference['rows'][number]

/**
 * Shows what a new list would do to a province from a day on, or with `apply` does it, whole or not at all.
 * @throws Refusal invalid wrong_level below a province · conflict unit_ended when it is not there on the day
 */
export async function importList(
  ctx: Context,
  accountId: string,
  provinceId: string,
  given: z.output<typeof unitListImport>,
): Promise<UnitListDifference> {
  const { on, legalBasis, apply } = given
  const { code, level } = await getUnit(ctx.db, provinceId, on)
  if (level !== 'province' || code === null) throw new Refusal('invalid', 'wrong_level')
  const units = readUnitList(given.units)
  const successors = readSuccessorList(given.successors)
  const unread = [...units.problems, ...successors.problems]
  if (unread.length > 0) return refused(unread)
  const replacement = {
    ...{ provinceCode: code, lines: units.content, successors: successors.content },
    ...{ on, legalBasis },
  }
  const plan = await planReplacement(ctx.db, replacement)
  if (plan.problems.length > 0) return refused(plan.problems)
  if (apply) await replaceList(ctx, accountId, replacement)
  return { applied: apply, rows: rowsOf(plan), problems: [] }
}

function refused(problems: UnitListProblem[]): UnitListDifference {
  return { applied: false, rows: [], problems }
}

/** First what begins, in the order of the list; then what ends and goes over into nothing. */
function rowsOf({ begins, ends, goesInto }: ReplacementPlan): Row[] {
  const lines = new Map(begins.map((line) => [line.code, line]))
  const fromOf = (code: string) => ends.filter(({ id }) => goesInto.get(id) === code)
  return [
    ...begins.map((line) => {
      const from = fromOf(line.code)
      return {
        ...{ name: line.fullName, code: line.code, level: line.level },
        parent: lines.get(line.parentCode)?.fullName ?? null,
        change: changeOf(line, from, goesInto),
        from: from.map(({ fullName }) => fullName),
      }
    }),
    ...ends
      .filter(({ id }) => !goesInto.has(id))
      .map(({ fullName, code, level }): Row => {
        const change = level === 'commune' ? 'unknown' : 'ended'
        return { name: fullName, code, level, parent: null, change, from: [] }
      }),
  ]
}

function changeOf(line: UnitLine, from: Unit[], goesInto: Map<string, string>): Row['change'] {
  const [only, ...others] = from
  if (!only) return 'new'
  if (others.length > 0) return 'merged'
  if (only.fullName !== line.fullName) return 'renamed'
  return (goesInto.get(only.parentId ?? '') ?? '') === line.parentCode ? 'same' : 'moved'
}
