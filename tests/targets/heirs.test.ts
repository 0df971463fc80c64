import { describe, expect, test } from 'vitest'
import { daysOff } from '#shared/dates/working-days.ts'
import { evaluateUnit } from '#shared/targets/evaluate.ts'
import { planOf2023 } from '#shared/targets/known-rules.ts'
import type { SurveyEvidence } from '#shared/targets/rule.ts'
import type { TargetBoard, TargetRow } from '#shared/targets/schema.ts'
import { expected } from '../surveys/round.ts'
import { useWorld } from '../world/world.ts'
import { afterClosing, confirmed, signedOffSurvey } from './scene.ts'

// What counts for a unit into which others have gone over: their services and surveys, where the rule says so.

const survey: SurveyEvidence = {
  ...{ id: 'an', access: 'card', aboutNtmResults: true, confirmedOn: null },
  ...{ opensOn: '2025-03-03', closesOn: '2025-03-28', closedOn: '2025-03-28' },
  ...{ signedOffOn: '2025-04-10', households: 2000 },
  answers: { self: 80, plain: 0, teamPhone: 0, helped: 20, paper: 500 },
}

function heirOf(
  surveys: Partial<SurveyEvidence>[],
  { households = 4000, inherits = true }: { households?: number; inherits?: boolean } = {},
) {
  const past = surveys.map((change) => ({ services: [], surveys: [{ ...survey, ...change }] }))
  const unit = { id: 'heir', services: [], surveys: [], heir: { past, households } }
  return evaluateUnit(unit, { ...planOf2023, inherits }, '2025-07-01', daysOff([])).survey
}

describe('the surveys of the units before', () => {
  test('count together, of all households of the new unit', () => {
    // 5 % of 4.000 households are 200 answers: neither has them alone.
    expect(heirOf([{}]).missing).toEqual(['tooFewAnswers'])
    const { met, numbers, surveyIds } = heirOf([{}, { id: 'binh' }])
    expect([met, numbers?.phoneAnswers, numbers?.answersNeeded]).toEqual([true, 200, 200])
    expect(surveyIds).toEqual(['an', 'binh'])
  })

  test('are each in order by themselves: one that was not signed off adds nothing', () => {
    expect(heirOf([{}, { id: 'binh', signedOffOn: null }])).toMatchObject({
      ...{ surveyIds: ['an'], missing: ['tooFewAnswers'] },
    })
    expect(heirOf([{ signedOffOn: null }]).missing).toEqual(['notSignedOff', 'tooFewAnswers'])
  })

  test('are held against no fewer households than they were asked of', () => {
    expect(heirOf([{}], { households: 0 }).numbers?.answersNeeded).toBe(100)
    expect(heirOf([{}, { id: 'binh' }], { households: 10 }).numbers?.answersNeeded).toBe(200)
  })

  test('say nothing where the rule does not let them', () => {
    expect(heirOf([{}, { id: 'binh' }], { inherits: false }).missing).toEqual(['none'])
  })

  test('stand behind a survey of the new unit itself', () => {
    const own = { ...survey, id: 'own', households: 2000 }
    const heir = { past: [{ services: [], surveys: [survey] }], households: 4000 }
    const unit = { id: 'heir', services: [], surveys: [own], heir }
    const judged = evaluateUnit(unit, planOf2023, '2025-07-01', daysOff([]))
    expect(judged.survey).toMatchObject({ met: true, surveyId: 'own' })
  })
})

const world = useWorld()
const named = (name: string) => ({ code: null, kind: 'xã', name, fullName: `Xã ${name}` })

async function changed(change: object, on = '2026-04-01'): Promise<string[]> {
  const basis = { on, legalBasis: 'Nghị quyết số 1/NQ-HĐND' }
  const reply = await world().as('admin')('post', '/api/unit-changes', { ...change, ...basis })
  return expected(reply, 201).body.begun
}

async function boardOn(day: string): Promise<(unitId: string) => TargetRow | undefined> {
  world().setNow(`${day}T02:00:00.000Z`)
  const reply = await world().as('coordinator')('get', '/api/targets/board')
  const board: TargetBoard = expected(reply, 200).body
  return (unitId) => board.rows.find(({ unit }) => unit.id === unitId)
}

describe('the board after a change of units', () => {
  test('counts a merged unit by what the units before it have, and names them', async () => {
    await confirmed(world())
    await signedOffSurvey(world(), { at: afterClosing })
    const into = { ...named('An Bình'), parentId: 'huyen-dong' }
    const [heir = ''] = await changed({ kind: 'merge', unitIds: ['xa-an', 'xa-binh'], into })
    const old = await boardOn('2026-03-31')
    expect([old('xa-an')?.counts, old(heir)]).toEqual([true, undefined])
    const now = await boardOn('2026-04-02')
    expect(now('xa-an')).toBeUndefined()
    expect(now(heir)).toMatchObject({
      counts: true,
      survey: { survey: { past: ['Xã An'] }, numbers: { phoneAnswers: 30, answersNeeded: 30 } },
    })
    // The parent's word holds for its year; then the new unit's own parent gives it again, or not.
    const later = await boardOn('2027-04-02')
    expect(later(heir)?.service.missing).toEqual(['expired'])
  })

  test('a unit that was divided speaks for none of its parts', async () => {
    await confirmed(world())
    await signedOffSurvey(world(), { at: afterClosing })
    const parts = await changed({
      ...{ kind: 'split', unitId: 'xa-an' },
      into: [
        { ...named('An Đông'), childIds: ['thon-mot', 'thon-hai'] },
        { ...named('An Tây'), childIds: ['thon-ba'] },
      ],
    })
    const now = await boardOn('2026-04-02')
    for (const part of parts) {
      expect(now(part)).toMatchObject({
        service: { missing: ['none'] },
        survey: { survey: null },
      })
    }
  })

  test('a survey that is open across the day keeps its unit and counts for the new one', async () => {
    await confirmed(world())
    const into = { ...named('An Bình'), parentId: 'huyen-dong' }
    const merger = { kind: 'merge', unitIds: ['xa-an', 'xa-binh'], into }
    const [heir = ''] = await changed(merger, '2026-03-16')
    const slug = await signedOffSurvey(world(), { at: afterClosing })
    const row = (await boardOn('2026-03-23'))(heir)
    expect(row).toMatchObject({ counts: true, survey: { survey: { slug, past: ['Xã An'] } } })
  })
})
