// A form that fills both sides of a ballot: forty questions of every type, in Vietnamese and in a language
// with more marks over and under its letters.
import type { FormDocument, Question } from '#shared/forms/document.ts'
import { furtherQuestions } from '../forms/every-type.ts'
import { sampleQuestions } from '../forms/sample.ts'

export function longForm(): FormDocument {
  const { overall, other } = sampleQuestions
  const form: FormDocument = {
    title: { vi: 'Phiếu lấy ý kiến về kết quả xây dựng nông thôn mới' },
    aboutNtmResults: true,
    languages: ['vi'],
    scaleLabels: {
      ...{ satisfied: { vi: 'Hài lòng' }, notSatisfied: { vi: 'Chưa hài lòng' } },
      ...{ 5: { vi: 'Rất hài lòng' }, 4: { vi: 'Hài lòng' }, 3: { vi: 'Bình thường' } },
      ...{ 2: { vi: 'Không hài lòng' }, 1: { vi: 'Rất không hài lòng' } },
      ...{ noOpinion: { vi: 'Không biết' }, none: { vi: 'Không có mục nào' } },
      ...{ yes: { vi: 'Có' }, no: { vi: 'Không' } },
    },
    sections: [
      { id: 's1', title: { vi: 'Hạ tầng và đời sống' }, questions: scales(20, 'two', 'a') },
      { id: 's2', title: { vi: 'Phục vụ của chính quyền' }, questions: scales(12, 'five', 'b') },
      { id: 's3', title: { vi: 'Việc của nhà' }, questions: Object.values(furtherQuestions) },
      { id: 's4', questions: [overall, other] },
    ],
  }
  return { ...translated(form), languages: ['vi', 'nut'] }
}

function scales(count: number, scale: 'two' | 'five', prefix: string): Question[] {
  return Array.from({ length: count }, (_none, at) => ({
    ...{ type: 'scale' as const, id: `${prefix}${at + 1}`, scale, why: true },
    ...(scale === 'five' && { noOpinion: true as const }),
    text: {
      vi: `Ông/Bà có hài lòng với việc chăm lo thứ ${at + 1} của xã (điện, đường, trường, trạm) không?`,
    },
    label: { vi: `Việc chăm lo thứ ${at + 1}` },
  }))
}

/** Every text once more, with letters as Nùng is written. */
function translated<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(translated) as Value
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, one]) => [key, translated(one)])
  const copy = Object.fromEntries(entries)
  return typeof copy.vi === 'string' ? { ...copy, nut: `${nung} ${copy.vi}` } : copy
}

const nung = 'Slấc ǎn nẩy'
