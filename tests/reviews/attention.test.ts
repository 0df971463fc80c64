import { describe, expect, test } from 'vitest'
import { attentionOf, byAttention, type Reviewed } from '#shared/reviews/attention.ts'
import type { SurveyState } from '#shared/surveys/state.ts'
import { planOf2023 } from '#shared/targets/known-rules.ts'

const modes = { self: 200, plain: 0, teamPhone: 20, helped: 60, paper: 0 }
const sound: Reviewed = {
  state: 'submitted',
  ...{ submittedOn: '2026-11-20', closesOn: '2026-11-18', workingDaysLeft: null },
  ...{ answers: 280, households: 480, overall: { kind: 'exact', count: 250, of: 280 }, modes },
  ...{ minimum: null, missed: [], belowMinimum: 0, openExplanations: 0, openObjections: 0 },
}
const open: Reviewed = {
  ...{ ...sound, state: 'open', submittedOn: null, overall: null, modes: null },
  ...{ answers: 20, households: 200, workingDaysLeft: 5 },
}
const minimum = { num: 70, den: 100 }
const bound = { share: { num: 90, den: 100 }, comparison: 'atLeast' } as const
const fewModes = { ...modes, self: 10, helped: 0, teamPhone: 0 }
const onPaper = { self: 20, plain: 0, teamPhone: 0, helped: 0, paper: 200 }
const half = { ...modes, self: 50, teamPhone: 0, helped: 50 }

describe('what is to be looked at first', () => {
  test.each<[string, Reviewed, string[]]>([
    ['a sound result that was just submitted has nothing', sound, []],
    [
      'too few answers on phones are named with what the rule needs',
      { ...sound, modes: fewModes },
      ['10 phiếu trên điện thoại, chỉ tiêu 40% cần 30'],
    ],
    [
      'paper answers are not phone answers',
      { ...sound, modes: onPaper },
      ['20 phiếu trên điện thoại, chỉ tiêu 40% cần 30'],
    ],
    ['exactly half of the answers may be helped', { ...sound, modes: half }, []],
    [
      'one more is named with its share',
      { ...sound, modes: { ...half, helped: 51 } },
      ['50,5% phiếu có người đọc, bấm giúp (chỉ tiêu 40%: không quá 50%)'],
    ],
    ['six days are no long wait', { ...sound, submittedOn: '2026-11-17' }, []],
    [
      'seven are, and are named',
      { ...sound, submittedOn: '2026-11-16' },
      ['Đã chờ thẩm tra 7 ngày'],
    ],
    [
      'a result too small to be shown says how many answered',
      { ...sound, answers: 8, overall: null, modes: null },
      ['Chỉ có 8 phiếu, chưa đủ để nêu tỷ lệ'],
    ],
    [
      'a content below its threshold is named with both',
      {
        ...sound,
        missed: [{ label: 'Giao thông', figure: { kind: 'exact', count: 200, of: 280 }, bound }],
      },
      ['Giao thông: 200/280 (71,4%), ngưỡng từ 90% trở lên'],
    ],
    [
      'a hidden one is named without its figure, a rounded one as it is shown',
      {
        ...sound,
        missed: [
          { label: 'Điện', figure: null, bound },
          { label: 'Y tế', figure: { kind: 'rounded', percent: 85 }, bound },
        ],
      },
      ['Điện: ngưỡng từ 90% trở lên', 'Y tế: khoảng 85%, ngưỡng từ 90% trở lên'],
    ],
    [
      'places below the minimum participation are counted',
      { ...sound, minimum, belowMinimum: 2 },
      ['2 nơi có số hộ tham gia dưới mức tối thiểu 70%'],
    ],
    [
      'what is unanswered comes first',
      { ...sound, openExplanations: 2, openObjections: 1, submittedOn: '2026-11-01' },
      [
        '2 yêu cầu giải trình chưa được trả lời',
        '1 ý kiến về kết quả niêm yết chưa được trả lời',
        'Đã chờ thẩm tra 22 ngày',
      ],
    ],
    [
      'a returned one says what its unit still owes',
      { ...sound, state: 'returned', openExplanations: 1 },
      ['1 yêu cầu giải trình chưa được trả lời'],
    ],
    [
      'near its end an open survey is held against its minimum',
      { ...open, minimum },
      ['Còn 5 ngày làm việc, mới có 20/200 hộ (10,0%), mức tối thiểu 70% cần 140 hộ'],
    ],
    ['one that has its minimum says nothing', { ...open, minimum, answers: 140 }, []],
    [
      'without a minimum it is held against the rule',
      open,
      ['Còn 5 ngày làm việc, mới có 20 phiếu, chỉ tiêu 40% cần 30'],
    ],
    ['with time left there is nothing to say', { ...open, workingDaysLeft: 6 }, []],
    [
      'a box that nobody opens is named with its days',
      { ...open, state: 'closed', closesOn: '2026-11-16' },
      ['Hết hạn nhận phiếu đã 7 ngày, chưa kiểm phiếu'],
    ],
    ['what is signed off wants nothing', { ...sound, state: 'signedOff', belowMinimum: 1 }, []],
  ])('%s', (_, row, points) => {
    expect(attentionOf(row, '2026-11-23', planOf2023)).toEqual(points)
  })

  test('without the rule only what needs no rule is said', () => {
    const few = { ...sound, overall: null, answers: 8, modes: fewModes }
    expect(attentionOf(few, '2026-11-23', undefined)).toEqual([
      'Chỉ có 8 phiếu, chưa đủ để nêu tỷ lệ',
    ])
    expect(attentionOf(open, '2026-11-23', undefined)).toEqual([])
  })
})

test('what waits for the reviewer stands first, and of that what has the most points', () => {
  const row = (state: SurveyState, points: number) => {
    return { survey: { state }, attention: Array.from({ length: points }, String) }
  }
  const rows = [row('open', 2), row('submitted', 0), row('signedOff', 0), row('submitted', 1)]
  expect(
    rows.sort(byAttention).map(({ survey: { state }, attention }) => [state, attention.length]),
  ).toEqual([
    ['submitted', 1],
    ['submitted', 0],
    ['open', 2],
    ['signedOff', 0],
  ])
})
