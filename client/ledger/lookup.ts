import type { SignatureVerdict } from './signature.ts'

/** What became of looking a receipt up. */
export type Lookup = (
  | { state: 'none' | 'invalid' | 'loading' | 'notYet' | 'failed' }
  | { state: 'found' | 'missing'; leaves: number }
) & {
  /** Only where a signature was given. */
  signature?: SignatureVerdict | undefined
}
