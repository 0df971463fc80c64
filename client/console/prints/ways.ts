import type { SurveyPage } from '#shared/surveys/schema.ts'
import { fullAddress } from '../surveys/PublicAddress.tsx'

/** Whether households answer on phones: an official survey only where its plan says so. */
export function takesPhones({
  survey,
  settings,
}: Pick<SurveyPage, 'survey' | 'settings'>): boolean {
  return survey.track !== 'official' || (settings.plan?.collection.includes('phone') ?? false)
}

/** The address as somebody types it. */
export function typedAddress(publicUrl: string): string {
  return fullAddress(publicUrl).replace(/^https?:\/\//, '')
}

/** A phone number that no end of a line parts. */
export function unbroken(phone: string): string {
  return phone.replace(/ /g, '\u00a0')
}
