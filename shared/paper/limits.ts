/** Ballots in one stack: more would make the second reading of a mistake too long. */
export const largestStack = 400

/**
 * What became of a ballot: it counts, or why it is invalid. `notIssued` came with no card and is put into no box;
 * `blank` and `overallTwice` came with one.
 */
export const verdicts = ['valid', 'blank', 'overallTwice', 'notIssued'] as const
export type Verdict = (typeof verdicts)[number]
