import { type Random, shuffled } from '../random.ts'

/** So many answers always stay behind: whoever watches who came today cannot tell whose answer came out. */
const staying = 10

/**
 * Which of the waiting answers a nightly opening takes: none below twice the number that stays,
 * else a random choice of all but those.
 */
export function chooseBatch(random: Random, waiting: readonly string[]): string[] {
  if (waiting.length < 2 * staying) return []
  return shuffled(random, waiting).slice(staying)
}
