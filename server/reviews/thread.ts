import { allQuestions } from '#shared/forms/journey.ts'
import type { Explanation, ReviewThread } from '#shared/reviews/schema.ts'
import { isUnderReview } from '#shared/surveys/state.ts'
import { mayThey } from '../accounts/access.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Context } from '../context.ts'
import type { Reader } from '../database/schema.ts'
import { getForm } from '../forms/documents.ts'
import type { SurveyRecord } from '../surveys/find.ts'
import { mayJudge } from '../surveys/steps.ts'
import { listVoidable } from './void-stack.ts'
import './tables.ts'

/** The questions about a result with their answers, oldest first, and what the account may add to them. */
export async function describeThread(
  ctx: Context,
  actor: Actor,
  survey: SurveyRecord,
): Promise<ReviewThread> {
  const underReview = isUnderReview(survey.state)
  const judges = underReview && (await mayJudge(ctx, actor, survey))
  return {
    explanations: await readExplanations(ctx.db, survey.id),
    mayAsk: judges,
    mayAnswer: underReview && (await mayThey(ctx, actor, 'surveys.run', survey)),
    mayVoid: judges,
    stacks: judges ? await listVoidable(ctx, survey) : [],
  }
}

async function readExplanations(db: Reader, surveyId: string): Promise<Explanation[]> {
  const rows = await db
    .selectFrom('explanation')
    .leftJoin('account as asker', 'asker.id', 'explanation.by')
    .leftJoin('account as answerer', 'answerer.id', 'explanation.answeredBy')
    .leftJoin('surveyVillage', (join) =>
      join
        .onRef('surveyVillage.surveyId', '=', 'explanation.surveyId')
        .onRef('surveyVillage.unitId', '=', 'explanation.villageId'),
    )
    .selectAll('explanation')
    .select(['asker.displayName as askedBy', 'answerer.displayName as answeredName'])
    .select('surveyVillage.name as village')
    .where('explanation.surveyId', '=', surveyId)
    .orderBy('explanation.number')
    .execute()
  if (rows.length === 0) return []
  const { document } = await getForm(db, surveyId)
  const labels = new Map(allQuestions(document).map(({ id, label }) => [id, label.vi]))
  return rows.map((row) => ({
    ...{ number: row.number, at: row.at, by: row.askedBy, question: row.question },
    village: row.village,
    content: row.questionId === null ? null : (labels.get(row.questionId) ?? row.questionId),
    answer:
      row.answeredAt === null
        ? null
        : { at: row.answeredAt, by: row.answeredName, text: row.answer ?? '' },
  }))
}
