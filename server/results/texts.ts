import type { FormDocument } from '#shared/forms/document.ts'
import { allQuestions } from '#shared/forms/journey.ts'
import { textKeysOf } from '#shared/questions/registry.ts'
import { maskText } from '#shared/results/masking.ts'
import type { ModeratedTexts, ResultTexts } from '#shared/results/schema.ts'
import { frozenPolicy } from '#shared/surveys/policy.ts'
import { hasResult } from '#shared/surveys/state.ts'
import type { Reader } from '../database/schema.ts'
import { getForm } from '../forms/documents.ts'
import type { SurveyRecord } from '../surveys/find.ts'
import './tables.ts'

/**
 * What people wrote, by question and for the whole unit only: word for word from as many texts up as the
 * policy says, masked, without what is withheld and without anything else of the same answer; below that a
 * summary, if there is one. Nothing before the count.
 */
export async function textsOf(db: Reader, survey: SurveyRecord): Promise<ResultTexts[]> {
  const questions = await moderatedTextsOf(db, survey)
  return questions.map(({ key, label, enough, summary, texts }) => ({
    ...{ key, label, summary: enough ? null : summary },
    words: enough ? texts.flatMap(({ words, withheld }) => (withheld ? [] : words)) : null,
  }))
}

/** The same for who moderates: every text, masked, also the few and the withheld ones. */
export async function moderatedTextsOf(
  db: Reader,
  survey: SurveyRecord,
): Promise<ModeratedTexts['questions']> {
  if (survey.policy === null || !hasResult(survey.state)) return []
  const { disclosure } = frozenPolicy(survey.policy)
  const { document } = await getForm(db, survey.id)
  const rows = await readTexts(db, survey.id)
  const summaries = await db
    .selectFrom('textSummary')
    .select(['questionKey', 'body'])
    .where('surveyId', '=', survey.id)
    .execute()
  return textKeys(document).map(({ key, label }) => {
    const own = rows.filter(({ questionKey }) => questionKey === key)
    return {
      ...{ key, label, enough: own.length >= disclosure.textsFrom },
      summary: summaries.find(({ questionKey }) => questionKey === key)?.body ?? null,
      texts: own.map(({ textHash, body, reason }) => {
        return { id: textHash, words: maskText(body), withheld: reason }
      }),
    }
  })
}

function textKeys(document: FormDocument): Pick<ResultTexts, 'key' | 'label'>[] {
  return allQuestions(document).flatMap((question) =>
    textKeysOf(question).map((key) => ({
      key,
      // Words that are not the answer itself are the reason for it.
      label: key === question.id ? question.label.vi : `${question.label.vi}: vì sao`,
    })),
  )
}

/** In the order of their salted hashes: shuffled, and the same each time. */
function readTexts(db: Reader, surveyId: string) {
  return db
    .selectFrom('answerText')
    .leftJoin('withheldText', (join) =>
      join
        .onRef('withheldText.surveyId', '=', 'answerText.surveyId')
        .onRef('withheldText.textHash', '=', 'answerText.textHash'),
    )
    .select(['answerText.textHash', 'questionKey', 'body', 'reason'])
    .where('answerText.surveyId', '=', surveyId)
    .orderBy('answerText.textHash')
    .execute()
}
