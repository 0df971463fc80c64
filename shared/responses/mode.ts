/** How an answer was given: by oneself, without JavaScript, on the team's phone, read aloud and tapped by someone else, on paper. */
export const modes = ['self', 'plain', 'teamPhone', 'helped', 'paper'] as const

export type Mode = (typeof modes)[number]
