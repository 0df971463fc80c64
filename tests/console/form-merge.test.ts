import { expect, test } from 'vitest'
import { addQuestion, changeQuestion, removeQuestion } from '#client/console/forms/edit.ts'
import { differences, takenOver } from '#client/console/forms/merge.ts'
import { sampleForm, sampleQuestions } from '../forms/sample.ts'

const extra = { ...sampleQuestions.other, id: 'extra' }
const other = addQuestion(
  removeQuestion(
    changeQuestion(sampleForm(), 'road', (road) => ({ ...road, label: { vi: 'Đường' } })),
    'wait',
  ),
  extra,
  { section: 1, index: 1 },
)

test('what two versions do not share is named, question by question', () => {
  expect(
    differences(sampleForm(), other).map((one) => (one.kind === 'rest' ? '' : one.id)),
  ).toEqual(['road', 'extra', 'wait'])
  expect(differences(sampleForm(), other).map(({ kind }) => kind)).toEqual([
    ...['changed', 'added', 'removed'],
  ])
  expect(differences(sampleForm(), sampleForm())).toEqual([])
})

test('another title, or other sections, are named as the rest', () => {
  const titled = sampleForm({ title: { vi: 'Khác' } })
  expect(differences(sampleForm(), titled)).toEqual([{ kind: 'rest' }])
})

test('a question is taken over into its own place, or where the other version has it', () => {
  const mine = takenOver(takenOver(sampleForm(), other, 'road'), other, 'extra')
  expect(mine.sections[0]?.questions[0]?.label.vi).toBe('Đường')
  expect(mine.sections[1]?.questions.map(({ id }) => id)).toEqual(['overall', 'extra', 'other'])
  expect(differences(mine, other).map(({ kind }) => kind)).toEqual(['removed'])
})

test('a question of a section that is not there goes to the end', () => {
  const bare = sampleForm({ sections: sampleForm().sections.slice(0, 1) })
  const mine = takenOver(bare, other, 'extra')
  expect(mine.sections[0]?.questions.at(-1)?.id).toBe('extra')
  const empty = takenOver(sampleForm({ sections: [] }), other, 'extra')
  expect(empty.sections[0]?.questions).toEqual([extra])
})
