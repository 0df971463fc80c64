import { dayOf } from '#shared/dates/days.ts'
import { allQuestions } from '#shared/forms/journey.ts'
import { disclose, type Part, type Shown } from '#shared/results/disclosure.ts'
import { formulaSentence, overallLabel } from '#shared/results/formula.ts'
import { countedQuestions } from '#shared/results/questions.ts'
import { rankShown } from '#shared/results/ranking.ts'
import type { Result, ResultVillage } from '#shared/results/schema.ts'
import { emptyTally, receivedOf, withoutTally } from '#shared/results/tally.ts'
import {
  accessSentences,
  hiddenSentence,
  smallGroupsSentence,
  stackName,
  voidedSentence,
} from '#shared/results/wording.ts'
import type { SurveyPolicy } from '#shared/surveys/policy.ts'
import { hasResult } from '#shared/surveys/state.ts'
import type { VoidedStack } from '../counting/stack-voids.ts'
import { otherVillage, wholeSurvey } from '../counting/tallies.ts'
import type { Reader } from '../database/schema.ts'
import { Refusal } from '../errors.ts'
import type { SurveyRecord } from '../surveys/find.ts'
import { judge } from './judge.ts'
import { describeQuestion } from './questions.ts'
import { readSources, type Source } from './sources.ts'

// The only source of every number that is shown, of whatever kind: screen, API, paper and file print what
// stands in a Result. It is made of the tallies, the households and the policy as they were frozen at
// publishing, and has passed the disclosure policy.

/** @throws Refusal conflict wrong_state before the survey is published, and of a cancelled one */
export async function resultOf(db: Reader, survey: SurveyRecord): Promise<Result> {
  const result = (await resultsOf(db, [survey])).get(survey.id)
  if (!result) throw new Refusal('conflict', 'wrong_state')
  return result
}

/** The results of many surveys by survey id, in a handful of statements. */
export async function resultsOf(
  db: Reader,
  surveys: readonly SurveyRecord[],
): Promise<Map<string, Result>> {
  const sources = await readSources(db, surveys.filter(mayHaveResult))
  return new Map(sources.map((source) => [source.survey.id, composeResult(source)]))
}

/** Drafts and cancelled surveys have none. */
export function mayHaveResult({ policy, state }: SurveyRecord): boolean {
  return policy !== null && state !== 'cancelled'
}

/** What a survey's sources come to, as far as it may be shown. */
export function composeResult(source: Source): Result {
  const { survey, unit, document, tallies, turnout, policy } = source
  const questions = countedQuestions(document)
  const counted = hasResult(survey.state)
  const whole = (counted ? tallies.get(wholeSurvey) : source.interim) ?? emptyTally(questions)
  const opened = receivedOf(whole)
  const waitingFor = whatIsAwaited(survey, counted, opened, policy)
  const { total, parts } = disclose({
    parts: counted
      ? partsOf(source)
      : [{ id: wholeSurvey, tally: whole, asked: turnout.households ?? 0 }],
    questions,
    rule: policy.share,
    policy: policy.disclosure,
    access: survey.access,
    counted,
    voided: new Set([...source.voided.keys(), ...source.voidedStacks.map(stackPart)]),
  })
  return {
    survey: describeSurvey(source),
    counted,
    ...{ received: turnout.received, opened, households: turnout.households },
    ...(turnout.drawnFrom !== undefined && { drawnFrom: turnout.drawnFrom }),
    setAside: source.setAside,
    reading: policy.overall,
    sentences: {
      access: accessSentences[survey.access],
      formula: formulaSentence(policy.share, questions),
      overall: { question: overallLabel('question'), mean: overallLabel('mean') },
      smallGroups: smallGroupsSentence(policy.disclosure, unit),
      voided: voidedText(source),
    },
    verdict: total.precision === 'hidden' ? null : judge(source, questions, counted),
    questions: allQuestions(document).map((question) => describeQuestion(question, document)),
    total: waitingFor ? null : total,
    waitingFor,
    ...(source.voidedStacks.length > 0 && {
      voidedStacks: source.voidedStacks.map(({ stackId: _id, tally, ...stack }) => {
        return { ...stack, received: receivedOf(tally) }
      }),
    }),
    byDissatisfaction: rankShown(questions, total),
    villages: turnout.villages.map((village): ResultVillage => {
      const shown = counted ? parts[village.unitId ?? otherVillage] : undefined
      return {
        ...{ ...village, shown: shown ?? null, hiddenSentence: whyHidden(source, shown) },
        ...meetingIn(source, village.unitId),
        ...awayIn(source, village.unitId),
        voided: source.voided.get(village.unitId ?? '') ?? null,
      }
    }),
  }
}

/** Before the count a card survey shows nothing; an open one what its nightly batches hold, once it is enough. */
function whatIsAwaited(
  { access }: SurveyRecord,
  counted: boolean,
  opened: number,
  { disclosure }: SurveyPolicy,
): Result['waitingFor'] {
  if (counted) return null
  if (access === 'card') return 'count'
  return opened < disclosure.openContentsFrom ? 'moreAnswers' : null
}

/** Every village without the stacks taken out of it, those stacks, and the rest that named none: together the whole. */
function partsOf({ turnout, tallies, voidedStacks }: Source): Part[] {
  const villages = turnout.villages.map(({ unitId, households }) => {
    const id = unitId ?? otherVillage
    const all = tallies.get(id) ?? emptyTally()
    const out = voidedStacks.filter(({ villageId }) => villageId === id)
    const tally = out.reduce((left, stack) => withoutTally(left, stack.tally), all)
    return { id, tally, asked: households ?? 0 }
  })
  const stacks = voidedStacks.map((stack) => {
    return { id: stackPart(stack), tally: stack.tally, asked: 0, takenFrom: stack.villageId }
  })
  return [...villages, ...stacks]
}

/** No village has such an id. */
function stackPart({ stackId }: VoidedStack): string {
  return `stack/${stackId}`
}

/** The mark alone: where it was held and who bore witness is told to nobody here. */
function meetingIn({ meetings }: Source, unitId: string | null): Pick<ResultVillage, 'meeting'> {
  const { heldOn, households } = meetings.get(unitId ?? '') ?? {}
  return heldOn === undefined || households === undefined ? {} : { meeting: { heldOn, households } }
}

function awayIn({ closings }: Source, unitId: string | null): Pick<ResultVillage, 'away'> {
  const away = closings.get(unitId ?? '')?.away ?? null
  return away === null ? {} : { away }
}

function voidedText({ turnout, voided, voidedStacks }: Source): string | null {
  const out = turnout.villages.flatMap(({ unitId, name, received }) => {
    const one = voided.get(unitId ?? '')
    const stacks = voidedStacks
      .filter(({ villageId }) => villageId === unitId)
      .map(({ number, tally, ...stack }) => {
        return { ...stack, name: stackName(number, name), received: receivedOf(tally) }
      })
    return [...(one ? [{ name, received, ...one }] : []), ...stacks]
  })
  return out.length === 0 ? null : voidedSentence(out)
}

function whyHidden({ policy, unit }: Source, shown: Shown | undefined): string | null {
  if (!shown?.hiddenBecause) return null
  return hiddenSentence(shown.hiddenBecause, policy.disclosure, unit)
}

function describeSurvey({ survey, unit, document, countedAt }: Source): Result['survey'] {
  const { slug, title, body, track, access, opensOn, closesOn } = survey
  if (opensOn === null || closesOn === null) throw new Error(`${slug} was never published`)
  return {
    ...{ slug, title, unit, body, track, access, opensOn, closesOn },
    countedOn: countedAt === null ? null : dayOf(countedAt),
    aboutNtmResults: document.aboutNtmResults,
    provenance: document.provenance?.vi ?? null,
  }
}
