import { createHash } from 'node:crypto'
import { pageWords } from '#server/answering/page-words.ts'
import communeNtm from '#server/forms/templates/commune-ntm.json' with { type: 'json' }
import type { FormDocument } from '#shared/forms/document.ts'
import { type FormPage, forPhone, type PhonePage } from '#shared/forms/page.ts'
import { formDocument } from '#shared/forms/schema.ts'
import { withAudio } from '../forms/recordings.ts'

/**
 * What a phone gets of a real survey with all its trimmings: twenty questions and the overall one,
 * twelve villages, phone numbers, every question recorded.
 */
export function fullPage(): PhonePage {
  const page = pageOf(withAudio(formDocument.parse(communeNtm.document), 'vi', hashOf))
  return { ...forPhone(page), words: pageWords(page) }
}

function pageOf(document: FormDocument): FormPage {
  return {
    slug: 'an-thinh-k7m2',
    survey: {
      ...{ title: 'Lấy ý kiến người dân về kết quả xây dựng nông thôn mới năm 2026' },
      ...{ unitName: 'xã An Thịnh', bodyName: 'UBND xã An Thịnh', body: 'ubnd' },
      ...{ track: 'feedback', access: 'open', state: 'open' },
      ...{ closesAt: '2026-11-30T17:00:00.000Z', closesOn: '2026-11-30' },
      ...{ helpPhone: '0900 000 000', complaintPhone: '0900 000 001' },
      resultsNote: 'Kết quả niêm yết tại nhà văn hóa thôn và đọc trên loa từ ngày 07/12/2026.',
    },
    version: 1,
    languages: document.languages,
    villages: villages.map((name) => ({ id: idOf(name), name: `Thôn ${name}` })),
    document,
    demo: false,
  }
}

// Invented.
const villages = ['Đồng Mẫu', 'Hoa Quảng', 'Tân Thành', 'Xuân Lập', 'Bờ Suối', 'Gò Cao'].concat([
  'Bãi Dâu',
  'Ngõ Giếng',
  'Cầu Đá',
  'Ao Sen',
  'Đầu Làng',
  'Rừng Dẻ',
])

/** As long and as random as ids of units are. */
function idOf(name: string): string {
  const digest = createHash('sha256').update(name).digest()
  return Array.from(digest.subarray(0, 26), (byte) => (byte % 32).toString(32)).join('')
}

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url')
}
