import type { FormDocument } from '#shared/forms/document.ts'
import { allQuestions } from '#shared/forms/journey.ts'
import { textKeysOf } from '#shared/questions/registry.ts'
import { maskText } from '#shared/results/masking.ts'
import type { ResultTexts } from '#shared/results/schema.ts'
import { frozenPolicy } from '#shared/surveys/policy.ts'
import { hasResult } from '#shared/surveys/state.ts'
import type { Reader } from '../database/schema.ts'
import { getForm } from '../forms/documents.ts'
import type { SurveyRecord } from '../surveys/find.ts'

/**
 * What people wrote, by question and for the whole unit only: word for word from as many texts up as the
 * policy says, masked, without anything else of the same answer. Nothing before the count.
 */
export async function textsOf(db: Reader, survey: SurveyRecord): Promise<ResultTexts[]> {
  if (survey.policy === null || !hasResult(survey.state)) return []
  const { disclosure } = frozenPolicy(survey.policy)
  const { document } = await getForm(db, survey.id)
  const written = await readTexts(db, survey.id)
  return textKeys(document).map(({ key, label }) => {
    const words = written.get(key) ?? []
    return { key, label, words: words.length < disclosure.textsFrom ? null : words.map(maskText) }
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
async function readTexts(db: Reader, surveyId: string): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('answerText')
    .select(['questionKey', 'body'])
    .where('surveyId', '=', surveyId)
    .orderBy('textHash')
    .execute()
  const texts = new Map<string, string[]>()
  for (const { questionKey, body } of rows) {
    texts.set(questionKey, [...(texts.get(questionKey) ?? []), body])
  }
  return texts
}
