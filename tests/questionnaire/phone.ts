import { openStore, type Store } from '#client/questionnaire/store.ts'
import type { FormPage } from '#shared/forms/page.ts'
import type { ResponseBody } from '#shared/responses/schema.ts'
import { sampleForm } from '../forms/sample.ts'

/** The part of a phone's storage that the questionnaire uses. `full` makes every write fail. */
export function phoneStorage() {
  const held = new Map<string, string>()
  const area = {
    full: false,
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, text: string) => {
      if (area.full) throw new DOMException('full', 'QuotaExceededError')
      held.set(key, text)
    },
    removeItem: (key: string) => {
      held.delete(key)
    },
    keys: () => [...held.keys()],
  }
  return area
}

export function storeOn(area: ReturnType<typeof phoneStorage>, now?: () => number): Store {
  return openStore('an-thinh', () => area, now)
}

export function samplePage(change: Partial<FormPage> = {}): FormPage {
  return {
    slug: 'an-thinh',
    survey: {
      title: 'Ý kiến về nông thôn mới',
      unitName: 'xã An Thịnh',
      bodyName: 'UBND xã An Thịnh',
      body: 'ubnd',
      track: 'feedback',
      access: 'open',
      state: 'open',
      closesAt: '2026-11-30T17:00:00.000Z',
      closesOn: '2026-11-30',
    },
    version: 1,
    languages: ['vi'],
    villages: [{ id: 'v1', name: 'Thôn Đồng Mẫu' }],
    document: sampleForm(),
    demo: false,
    ...change,
  }
}

export function bodyOf(id: string): ResponseBody {
  return { id, version: 1, village: null, mode: 'self', salt: 'salt', answers: { road: '5' } }
}
