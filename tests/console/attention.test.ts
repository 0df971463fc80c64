import { expect, test } from 'vitest'
import { attentionOf, type Reviewed } from '#client/console/reviews/attention.ts'
import { planOf2023 } from '#shared/targets/known-rules.ts'

const modes = { self: 200, plain: 0, teamPhone: 20, helped: 60, paper: 0 }
const sound: Reviewed = {
  state: 'submitted',
  submittedOn: '2026-11-20',
  answers: 280,
  households: 480,
  overall: { kind: 'exact', count: 250, of: 280 },
  modes,
}
const today = '2026-11-23'

test('a sound result that was just submitted has nothing to be looked at first', () => {
  expect(attentionOf(sound, today, planOf2023)).toEqual([])
})

test('too few answers on phones are named with what the rule needs', () => {
  const few = { ...sound, modes: { ...modes, self: 10, helped: 0, teamPhone: 0 } }
  expect(attentionOf(few, today, planOf2023)).toEqual([
    '10 phiếu trên điện thoại, chỉ tiêu 40% cần 30',
  ])
})

test('paper answers are not phone answers', () => {
  const onPaper = { ...sound, modes: { self: 20, plain: 0, teamPhone: 0, helped: 0, paper: 200 } }
  expect(attentionOf(onPaper, today, planOf2023)).toHaveLength(1)
})

test('exactly half of the answers may be helped, one more is named with its share', () => {
  const half = { ...modes, self: 50, teamPhone: 0, helped: 50 }
  expect(attentionOf({ ...sound, modes: half }, today, planOf2023)).toEqual([])
  expect(attentionOf({ ...sound, modes: { ...half, helped: 51 } }, today, planOf2023)).toEqual([
    '50,5% phiếu có người đọc, bấm giúp (chỉ tiêu 40%: không quá 50%)',
  ])
})

test('a result that has waited for a week is named with its days', () => {
  expect(attentionOf(sound, '2026-11-26', planOf2023)).toEqual([])
  expect(attentionOf(sound, '2026-11-27', planOf2023)).toEqual(['Đã chờ thẩm tra 7 ngày'])
})

test('without the rule only what needs no rule is said', () => {
  const few = { ...sound, overall: null, answers: 8, modes: { ...modes, self: 8, helped: 0 } }
  expect(attentionOf(few, today, undefined)).toEqual(['Chỉ có 8 phiếu, chưa đủ để nêu tỷ lệ'])
})

test('what is not submitted wants no attention', () => {
  expect(attentionOf({ ...sound, state: 'signedOff' }, '2027-11-27', planOf2023)).toEqual([])
})
