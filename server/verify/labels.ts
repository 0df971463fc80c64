import type { Json, JsonObject } from './canonical.ts'

// What the keys of a question are called where its numbers stand: in the form's own words, or in the fixed ones. Under another
// name the same number says something else.

const fixed: Record<string, string> = {
  satisfied: 'Hài lòng',
  notSatisfied: 'Chưa hài lòng',
  5: 'Rất hài lòng',
  4: 'Hài lòng',
  3: 'Bình thường',
  2: 'Không hài lòng',
  1: 'Rất không hài lòng',
  noOpinion: 'Không biết / không có ý kiến',
  yes: 'Có',
  no: 'Không',
  none: 'Không có mục nào ở trên',
  given: 'Có ghi ý kiến',
}

/** By key; `ranges` are those of a number, by where they begin. */
export function labelOf(
  question: JsonObject,
  form: JsonObject,
  ranges: ReadonlyMap<string, number>,
): (key: string) => Json {
  const options = (question.options ?? []) as JsonObject[]
  const own = (form.scaleLabels ?? {}) as JsonObject
  return (key) => {
    const to = ranges.get(key)
    if (to !== undefined) return String(to) === key ? key : `${key}–${to}`
    const option = options.find(({ id }) => id === key)
    return said(option?.label) ?? said(question[key]) ?? said(own[key]) ?? fixed[key] ?? null
  }
}

/** In Vietnamese, where there are words. */
function said(words: Json | undefined): Json | undefined {
  return typeof words === 'object' && words !== null ? (words as JsonObject).vi : undefined
}
