import { readFileSync } from 'node:fs'
import { dayOf } from '#shared/dates/days.ts'
import { day } from '#shared/units/schema.ts'
import newList2025 from '../units/bac-ninh-2025.csv?raw'
import successors2025 from '../units/merge-2025.csv?raw'
import {
  planReplacement,
  type Replacement,
  type ReplacementPlan,
  replaceList,
  resolveSuccessor,
} from '../units/replace-list.ts'
import { unitByCode } from '../units/tree.ts'
import { parseSuccessorList, parseUnitList, problemInWords } from '../units/unit-list.ts'
import { type Command, print, readArgs, UsageError, withContext } from './command.ts'

export const changeUnits: Command = {
  summary: 'Give a province a new list of units, or name a successor by hand',
  usage: `langnghe change-units --built-in bac-ninh-2025 --province CODE --on DAY --legal-basis TEXT [--apply]
langnghe change-units --list FILE --successors FILE --province CODE --on DAY --legal-basis TEXT [--apply]
langnghe change-units --resolve OLD_CODE --into NEW_CODE --on DAY --legal-basis TEXT

  --province     code of the province whose tree is replaced
  --on           first day of the new list, YYYY-MM-DD
  --legal-basis  number and date of the document
  --apply        carry it out; without it only the difference is printed`,
  run: (args) => {
    const { values } = readArgs(args, {
      'built-in': { type: 'string' },
      list: { type: 'string' },
      successors: { type: 'string' },
      province: { type: 'string' },
      on: { type: 'string' },
      'legal-basis': { type: 'string' },
      resolve: { type: 'string' },
      into: { type: 'string' },
      apply: { type: 'boolean', default: false },
    })
    const on = day.safeParse(values.on)
    const legalBasis = values['legal-basis']?.trim()
    if (!on.success) throw new UsageError('--on wants a day as YYYY-MM-DD')
    if (!legalBasis) throw new UsageError('--legal-basis wants the number and date of the document')
    if (values.resolve && values.into) {
      return resolve(values.resolve, values.into, on.data, legalBasis)
    }
    if (!values.province) throw new UsageError('--province wants a code')
    const given = {
      ...readLists(values),
      ...{ provinceCode: values.province, on: on.data, legalBasis },
    }
    return replace(given, values.apply)
  },
}

function replace(given: Replacement, apply: boolean): Promise<number> {
  return withContext(async (ctx) => {
    const plan = apply ? await replaceList(ctx, null, given) : await planReplacement(ctx.db, given)
    printPlan(plan)
    print(apply ? 'Applied.' : 'Nothing was changed. Add --apply to carry it out.')
    return plan.problems.length === 0 ? 0 : 1
  })
}

function resolve(oldCode: string, newCode: string, on: string, legalBasis: string) {
  return withContext(async (ctx) => {
    const successor = await unitByCode(ctx.db, newCode, dayOf(ctx.now()))
    const ended = await ctx.db
      .selectFrom('unitVersion')
      .select(['unitId', 'fullName'])
      .where('code', '=', oldCode)
      .where('validUntil', '<=', on)
      .orderBy('validUntil', 'desc')
      .executeTakeFirst()
    if (!successor || !ended) throw new UsageError('Both codes must name units: one ended, one not')
    const { unitId } = ended
    await resolveSuccessor(ctx, null, { unitId, successorId: successor.id, on, legalBasis })
    print(`${ended.fullName} → ${successor.fullName}`)
    return 0
  })
}

function readLists(values: Record<string, string | boolean | undefined>) {
  if (values['built-in'] === 'bac-ninh-2025') {
    return { lines: parseUnitList(newList2025), successors: parseSuccessorList(successors2025) }
  }
  const { list, successors } = values
  if (typeof list !== 'string' || typeof successors !== 'string') {
    throw new UsageError('Name --list and --successors, or --built-in bac-ninh-2025')
  }
  return {
    lines: parseUnitList(readFileSync(list, 'utf8')),
    successors: parseSuccessorList(readFileSync(successors, 'utf8')),
  }
}

function printPlan(plan: ReplacementPlan): void {
  print(`${plan.ends.length} units end, ${plan.begins.length} begin, ${plan.goesInto.size} go over`)
  for (const problem of plan.problems) print(`! ${problemInWords(problem)}`)
  if (plan.withoutSuccessor.length === 0) return
  print(`${plan.withoutSuccessor.length} chưa rõ đơn vị kế tiếp (name them later with --resolve):`)
  for (const unit of plan.withoutSuccessor) print(`  ${unit.code} ${unit.fullName}`)
}
