// What kinds of surveys there are: who asks for what (track), and who may answer (access).

export const tracks = ['official', 'feedback'] as const
export type Track = (typeof tracks)[number]
export const accesses = ['open', 'card'] as const
export type Access = (typeof accesses)[number]

/** Where the private half of a box's key is: on paper, or in the server's KEYDIR. */
export const keyHolders = ['held', 'server'] as const
export type KeyHolder = (typeof keyHolders)[number]
