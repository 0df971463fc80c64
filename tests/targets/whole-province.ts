import { createHash } from 'node:crypto'
import type { Context } from '#server/context.ts'
import type { Tx } from '#server/database/schema.ts'
import { transact } from '#server/database/transaction.ts'
import list from '#server/units/bac-giang-2023.csv?raw'
import { importUnits } from '#server/units/import-units.ts'
import { listBelow, unitByCode } from '#server/units/tree.ts'
import '#server/forms/tables.ts'
import '#server/surveys/tables.ts'
import '#server/counting/tables.ts'
import '#server/targets/tables.ts'
import { emptyTally } from '#shared/results/tally.ts'
import type { Unit } from '#shared/units/schema.ts'
import { sampleForm } from '../forms/sample.ts'

/** The province of 2023 as it is carried: one province, ten districts, 209 communes. */
export async function wholeProvince(ctx: Context): Promise<{ province: Unit; units: Unit[] }> {
  await importUnits(ctx, list, day)
  const province = (await unitByCode(ctx.db, '24', day)) as Unit
  const units = await listBelow(ctx.db, [province.id], day, ['district', 'commune'])
  await ctx.db
    .insertInto('accountGrant')
    .values({
      ...{ id: 'whole', accountId: 'coordinator', role: 'coordinator', unitId: province.id },
      ...{ body: 'ubnd', validFrom: day, validUntil: null, documentNumber: null },
    })
    .execute()
  return { province, units }
}

/** Rows as the acts leave them for units that keep both conditions on 1/3/2026. */
export async function qualify(ctx: Context, units: Unit[]): Promise<void> {
  await transact(ctx.db, async (tx) => {
    for (const unit of units) {
      await insertService(tx, unit.id)
      await insertSurvey(tx, unit.id)
    }
  })
}

const day = '2026-01-01'
const at = `${day}T00:00:00.000Z`
const counted = '2026-02-02T00:00:00.000Z'
const form = JSON.stringify(sampleForm())
const documentHash = createHash('sha256').update(form).digest('hex')

async function insertService(tx: Tx, unitId: string): Promise<void> {
  const id = `service-${unitId}`
  await tx
    .insertInto('essentialService')
    .values({
      ...{ id, unitId, field: 'education', name: 'Tuyển sinh', address: 'https://a.example' },
      ...{ sinceOn: '2025-01-01', evidence: 'Ảnh chụp', evidenceOn: day, usesLastQuarter: 5 },
      ...{
        registeredAt: at,
        registeredBy: 'staff',
        withdrawnAt: null,
        withdrawnBy: null,
        withdrawnReason: null,
      },
    })
    .execute()
  await tx
    .insertInto('serviceDecision')
    .values({
      ...{ id: `decision-${unitId}`, serviceId: id, number: 1, at, by: 'reviewer', confirmed: 1 },
      ...{
        decidedOn: day,
        expiresOn: '2027-01-01',
        reason: null,
        evidenceOn: null,
        usesLastQuarter: null,
      },
    })
    .execute()
}

async function insertSurvey(tx: Tx, unitId: string): Promise<void> {
  const id = `survey-${unitId}`
  const event = { surveyId: id, by: 'staff', at: counted }
  await tx
    .insertInto('survey')
    .values({
      ...{ id, slug: id, unitId, body: 'ubnd', track: 'feedback', access: 'open', title: 'Thử' },
      ...{ templateId: 'mau-thu', settings: '{}', createdAt: at, createdBy: 'staff' },
    })
    .execute()
  await tx
    .insertInto('publication')
    .values({ ...event, id, at, opensOn: '2026-01-05', closesOn: '2026-01-30', policy: '{}' })
    .execute()
  await tx
    .insertInto('formVersion')
    .values({ surveyId: id, number: 1, document: form, documentHash, publishedAt: at })
    .execute()
  await tx
    .insertInto('closure')
    .values({
      ...{ ...event, id, number: 1, reason: null, newClosesOn: null },
      ...{ reopenedAt: null, reopenedBy: null, reopenedReason: null },
    })
    .execute()
  await tx.insertInto('finalCount').values({ surveyId: id, at: counted, by: null }).execute()
  await tx
    .insertInto('submission')
    .values({ ...event, id, number: 1, note: null })
    .execute()
  await tx
    .insertInto('signOff')
    .values({
      ...{ ...event, id, submissionId: id, note: null, countsForTarget: 1 },
      ...{ result: '{}', resultHash: '' },
    })
    .execute()
  const tally = { ...emptyTally(), valid: 60 }
  tally.modes.self = 60
  const counts = JSON.stringify(tally)
  await tx.insertInto('tally').values({ surveyId: id, scope: 'all', answers: 60, counts }).execute()
}
