import type { KyselyPlugin } from 'kysely'
import type { Context } from '#server/context.ts'

/** The context with a database that fails at its n-th statement, once. `then` is done at that moment. */
export function failingAt(
  ctx: Context,
  statement: number,
  then?: () => void,
): Context & { failed(): boolean } {
  let seen = 0
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      seen++
      if (seen !== statement) return node
      then?.()
      throw new Error(`the disk fails at statement ${statement}`)
    },
    transformResult: async ({ result }) => result,
  }
  return { ...ctx, db: ctx.db.withPlugin(plugin), failed: () => seen >= statement }
}

/** Every row of the tables in which cards and answers lie and are counted; to see that nothing has changed. */
export async function snapshot({ db }: Context): Promise<string> {
  const tables = [
    ...(['boxKey', 'boxEntry', 'spent', 'countedAnswer', 'answerText', 'tally'] as const),
    ...(['boxOpening', 'finalCount', 'ledgerEvent', 'auditEntry'] as const),
    ...(['card', 'cardWithdrawal', 'redemption', 'usedCardReport', 'printJob'] as const),
    ...(['countedToken', 'villageCount'] as const),
  ]
  const rows: unknown[] = []
  for (const table of tables) {
    const found = await db
      .selectFrom(table as 'boxEntry')
      .selectAll()
      .execute()
    rows.push(table, found.map((row) => JSON.stringify(row)).sort())
  }
  return JSON.stringify(rows)
}
