import type { FormDocument, Question } from '#shared/forms/document.ts'

/** One question of every type, a condition, and a second section: what most tests of forms need. */
export const sampleQuestions = {
  road: {
    id: 'road',
    type: 'scale',
    scale: 'two',
    why: true,
    text: { vi: 'Ông/Bà có hài lòng với đường đi lại trong thôn không?' },
    label: { vi: 'Giao thông' },
    criterion: 'Giao thông',
  },
  clinic: {
    id: 'clinic',
    type: 'scale',
    scale: 'five',
    noOpinion: true,
    why: true,
    text: { vi: 'Ông/Bà có hài lòng với trạm y tế xã không?' },
    label: { vi: 'Y tế' },
  },
  wait: {
    id: 'wait',
    type: 'single',
    options: [
      { id: 'short', label: { vi: 'Dưới 30 phút' } },
      { id: 'long', label: { vi: 'Từ 30 phút trở lên' } },
    ],
    text: { vi: 'Lần gần đây nhất Ông/Bà phải đợi bao lâu?' },
    label: { vi: 'Thời gian đợi' },
    showIf: { question: 'clinic', isOneOf: ['2', '1'] },
  },
  overall: {
    id: 'overall',
    type: 'scale',
    scale: 'two',
    role: 'overall',
    text: { vi: 'Nhìn chung, Ông/Bà có hài lòng không?' },
    label: { vi: 'Đánh giá chung' },
  },
  other: {
    id: 'other',
    type: 'text',
    size: 'long',
    maxLength: 1000,
    text: { vi: 'Ông/Bà còn ý kiến gì khác không?' },
    label: { vi: 'Ý kiến khác' },
  },
} satisfies Record<string, Question>

export function sampleForm(change: Partial<FormDocument> = {}): FormDocument {
  const { road, clinic, wait, overall, other } = sampleQuestions
  return {
    title: { vi: 'Phiếu thử' },
    aboutNtmResults: true,
    languages: ['vi'],
    sections: [
      { id: 's1', questions: [road, clinic, wait] },
      { id: 's2', title: { vi: 'Chung' }, questions: [overall, other] },
    ],
    ...change,
  }
}

/** The sample form with only these questions. */
export function formOf(...questions: Question[]): FormDocument {
  return sampleForm({ sections: [{ id: 's1', questions }] })
}
