import { createHash } from 'node:crypto'
import type { BoxOpeningTable } from './tables.ts'

type Opened = Pick<
  BoxOpeningTable,
  'final' | 'answersRoot' | 'tokensRoot' | 'tallyHash' | 'tallySalt'
>

type Said =
  | { answersRoot: string; tokensRoot: string | null; tallyHash: string; sealed?: never }
  | { sealed: string }

/**
 * What the event of an opening says of what came out. The last count gives its roots, and everybody can compute them from
 * the public lists. A nightly one binds the server without telling anything: with its root, the list of all leaves could be
 * searched for the ten that came out that night.
 */
export function saidOf({ final, answersRoot, tokensRoot, tallyHash, tallySalt }: Opened): Said {
  if (final === 1) return { answersRoot, tokensRoot, tallyHash }
  const sealed = createHash('sha256')
    .update(Buffer.from(tallySalt ?? '', 'hex'))
    .update(`${answersRoot} ${tallyHash}`)
    .digest('hex')
  return { sealed }
}
