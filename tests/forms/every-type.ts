import type { FormDocument, Question } from '#shared/forms/document.ts'
import { sampleForm } from './sample.ts'

/** One question of every type that the sample form lacks, each but the first hanging on one before. */
export const furtherQuestions = {
  water: {
    id: 'water',
    type: 'yesNo',
    noOpinion: { vi: 'Không nhớ' },
    text: { vi: 'Nhà Ông/Bà có dùng nước máy không?' },
    label: { vi: 'Nước máy' },
  },
  children: {
    id: 'children',
    type: 'number',
    min: 0,
    max: 20,
    unit: { vi: 'người' },
    text: { vi: 'Nhà Ông/Bà có mấy người đang đi học?' },
    label: { vi: 'Người đi học' },
  },
  school: {
    id: 'school',
    type: 'multiple',
    max: 2,
    none: true,
    options: [
      { id: 'rooms', label: { vi: 'Phòng học' } },
      { id: 'meals', label: { vi: 'Bữa ăn bán trú' } },
      { id: 'road', label: { vi: 'Đường đến trường' } },
    ],
    text: { vi: 'Ở trường, điều gì cần làm trước?' },
    label: { vi: 'Việc ở trường' },
    showIf: { question: 'children', isOneOf: ['2', '4'] },
  },
  care: {
    id: 'care',
    type: 'matrix',
    rows: [
      { id: 'light', label: { vi: 'đèn đường' } },
      { id: 'waste', label: { vi: 'thu gom rác' } },
    ],
    each: { type: 'scale', scale: 'two', why: true },
    text: { vi: 'Ông/Bà có hài lòng với … không?' },
    label: { vi: 'Việc chung' },
  },
  market: {
    id: 'market',
    type: 'matrix',
    rows: [{ id: 'goods', label: { vi: 'Nông sản của nhà' } }],
    each: {
      type: 'single',
      options: [
        { id: 'sold', label: { vi: 'Bán được' } },
        { id: 'kept', label: { vi: 'Để dùng' } },
      ],
    },
    text: { vi: 'Năm nay nhà Ông/Bà làm gì với:' },
    label: { vi: 'Sản phẩm' },
    showIf: { question: 'care.waste', isOneOf: ['notSatisfied'] },
  },
} satisfies Record<string, Question>

/** The further questions and nothing else. */
export function everyTypeForm(): FormDocument {
  const questions: Question[] = Object.values(furtherQuestions)
  return sampleForm({ aboutNtmResults: false, sections: [{ id: 's1', questions }] })
}
