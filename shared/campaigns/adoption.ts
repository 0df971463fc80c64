import type { SurveyState } from '../surveys/state.ts'

// What has become of the survey that a campaign gave to a unit. It is the word for the survey's own rows.

export const adoptions = ['adopted', 'waiting', 'declined', 'cancelled'] as const
export type Adoption = (typeof adoptions)[number]

/** A survey called off before it opened has been declined; one called off later was cancelled. */
export function adoptionOf(survey: { state: SurveyState; published: boolean }): Adoption {
  if (survey.state === 'cancelled') return survey.published ? 'cancelled' : 'declined'
  return survey.published ? 'adopted' : 'waiting'
}

/** Whether its unit still takes part. A campaign waits for these and for no others. */
export function takesPart(adoption: Adoption): boolean {
  return adoption === 'adopted' || adoption === 'waiting'
}
