import type { Survey } from './answers.ts'
import type { Json, JsonObject } from './canonical.ts'

// Sentences beside the numbers: in their own words, but with no number that stands nowhere else.

/** Every number in a sentence is one of the policy's, or of what was taken out of the result. */
export function checkWords(
  published: JsonObject,
  { publish }: Survey,
  say: (problem: string) => void,
): void {
  const { disclosure } = publish.policy as { disclosure: JsonObject }
  const villages = (published.villages ?? []) as JsonObject[]
  const out = villages.filter(({ voided }) => voided)
  const stacks = (published.voidedStacks ?? []) as JsonObject[]
  const told = new Set([
    ...Object.values(disclosure).map(String),
    String(Number(disclosure.exactFrom) - 1),
    ...out.flatMap(({ name, received, voided }) => {
      const { on, reason } = voided as JsonObject
      return [String(received), ...numbersIn(name), ...numbersIn(on), ...numbersIn(reason)]
    }),
    ...stacks.flatMap(({ number, received, on, reason, villageId }) => {
      const { name } = villages.find(({ unitId }) => unitId === villageId) ?? {}
      const said = [...numbersIn(name), ...numbersIn(on), ...numbersIn(reason)]
      return [String(number), String(received), ...said]
    }),
  ])
  const sentences = [...wordsIn(published.sentences), ...villages.map((one) => one.hiddenSentence)]
  for (const sentence of sentences) {
    for (const number of numbersIn(sentence)) {
      if (!told.has(number)) say(`result.json: no number of its own: ${number} in «${sentence}»`)
    }
  }
  const { voided } = published.sentences as JsonObject
  for (const { number, received } of stacks) {
    const said = [number, received].every((one) => numbersIn(voided).includes(String(one)))
    if (!said) say(`result.json: no sentence tells that stack ${number} was taken out`)
  }
  for (const { name, received } of out) {
    const said = numbersIn(voided).includes(String(received)) && String(voided).includes(`${name}`)
    if (!said) say(`result.json: no sentence tells that ${name} was taken out`)
  }
}

function wordsIn(value: Json | undefined): Json[] {
  if (typeof value !== 'object' || value === null) return value === undefined ? [] : [value]
  return Object.values(value).flatMap((one) => wordsIn(one))
}

/** Without the dots between thousands and the noughts before a day or a month. */
function numbersIn(text: Json | undefined): string[] {
  const found = String(text ?? '').match(/\d{1,3}(?:\.\d{3})+(?!\d)|\d+/g) ?? []
  return found.map((number) => number.replace(/\./g, '').replace(/^0+(?=\d)/, ''))
}
