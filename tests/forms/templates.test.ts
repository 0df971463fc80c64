import { expect, test } from 'vitest'
import { carriedTemplates } from '#server/forms/templates/templates.ts'
import { formProblems } from '#shared/forms/checks.ts'
import type { FormDocument } from '#shared/forms/document.ts'
import { allQuestions } from '#shared/forms/journey.ts'
import { choicesOf } from '#shared/questions/registry.ts'

test('ten questionnaires are carried, each under its own id', () => {
  expect(new Set(carriedTemplates.map(({ id }) => id)).size).toBe(10)
})

test.each(carriedTemplates)('$id may be published as it is', ({ document }) => {
  expect(formProblems(document, 'feedback')).toEqual([])
})

test.each(carriedTemplates)(
  '$id says of every question where its wording comes from',
  (template) => {
    expect(Object.keys(template.questions)).toEqual(
      allQuestions(template.document).map(({ id }) => id),
    )
  },
)

test.each(carriedTemplates)(
  '$id says under its title that it is not an official form',
  (template) => {
    expect(template.document.provenance?.vi).toContain('KHÔNG phải')
  },
)

test.each(carriedTemplates)('$id is written in NFC with old-style tone marks', ({ document }) => {
  const words = JSON.stringify(document)
  expect(words.normalize('NFC')).toBe(words)
  // In an open syllable the mark stands on the first vowel: hòa, not hoà; but quý, toàn.
  expect(words).not.toMatch(/(o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\p{L})/iu)
})

test('the commune form has 19 contents, the overall question and room for other opinions', () => {
  const questions = allQuestions(template('commune-ntm'))
  expect(questions.filter(({ criterion }) => criterion)).toHaveLength(19)
  expect(questions.slice(-2).map(({ id, role }) => [id, role])).toEqual([
    ['overall', 'overall'],
    ['other', undefined],
  ])
})

test('the form about essential services and the one to begin with are not about the results of new rural development', () => {
  const about = carriedTemplates.filter(({ document }) => !document.aboutNtmResults)
  expect(about.map(({ id }) => id)).toEqual(['essential-services', 'blank'])
})

test('a form keeps the wording of the answers that was seen in its source', () => {
  const form = template('district-ntm-2017')
  const [first] = allQuestions(form)
  expect(first && choicesOf(first, form).map(({ label }) => label.vi)).toEqual([
    'Hài lòng',
    'Không hài lòng',
  ])
})

function template(id: string): FormDocument {
  const found = carriedTemplates.find((one) => one.id === id)
  if (!found) throw new Error(`${id} is no longer carried`)
  return found.document
}
