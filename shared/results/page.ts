import type { Figure } from './figure.ts'
import type { PublicResult, Result, ResultQuestion } from './schema.ts'
import { unitInSentence } from './wording.ts'

/** What a villager's phone gets of an announced result: every byte counts, so the rest stays behind. */
export interface VillagerPage {
  slug: string
  title: string
  unitName: string
  opensOn: string
  closesOn: string
  announcedOn: string
  /** First characters of the hash that the sign-off froze: what stands on the minutes. */
  integrityHash: string
  demo: boolean
  /** Valid answers. */
  answers: number
  received: number
  households: number | null
  sentences: Pick<Result['sentences'], 'access' | 'formula' | 'smallGroups'> & { overall: string }
  overall: Figure | null
  anyNotSatisfied: Figure | null
  /** The most dissatisfaction first. */
  contents: VillagerContent[]
  villages: VillagerVillage[]
}

export interface VillagerContent {
  label: string
  /** By the words of the form, best first; undefined: of the shown answers nobody chose it. */
  satisfied: Figure | null
  notSatisfied: Figure | null
  neutral: Figure | null
  noOpinion: Figure | null
}

export interface VillagerVillage {
  name: string
  received: number
  households: number | null
  overall: Figure | null
  hidden: string | null
}

/** The part of a public result that its page shows. */
export function forVillagers(page: PublicResult): VillagerPage {
  const { result, announcedOn, signedOff, demo } = page
  const { slug, title, unit, opensOn, closesOn } = result.survey
  const { access, formula, smallGroups, overall } = result.sentences
  return {
    ...{ slug, title, unitName: unitInSentence(unit), opensOn, closesOn, announcedOn, demo },
    integrityHash: signedOff.resultHash.slice(0, 16),
    answers: result.total?.valid ?? 0,
    ...{ received: result.received, households: result.households },
    sentences: { access, formula, smallGroups, overall: overall[result.reading] },
    overall: result.total?.overall[result.reading] ?? null,
    anyNotSatisfied: result.total?.anyNotSatisfied ?? null,
    contents: result.byDissatisfaction.flatMap((id) => contentOf(result, id)),
    villages: result.villages.map(({ name, received, households, shown, hiddenSentence }) => ({
      ...{ name, received, households },
      overall: shown?.overall[result.reading] ?? null,
      hidden: hiddenSentence,
    })),
  }
}

function contentOf({ questions, total }: Result, id: string): VillagerContent[] {
  const question = questions.find((one): one is ResultQuestion => one.id === id)
  const shares = total?.questions[id]?.shares
  if (!question || !shares) return []
  const { satisfied, notSatisfied, neutral, noOpinion } = shares
  return [{ label: question.label, satisfied, notSatisfied, neutral, noOpinion }]
}
