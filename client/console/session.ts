import { computed, signal } from '@preact/signals'
import { type Permission, ruleOf } from '#shared/accounts/permissions.ts'
import type { PasswordChange, Session, SignIn } from '#shared/accounts/schema.ts'
import { unitInSentence } from '#shared/results/wording.ts'
import type { CodeSignIn } from '#shared/team/schema.ts'
import type { ApiError } from './api.ts'
import { read, whenSignedOut, write } from './api.ts'
import { asApiError } from './load.ts'
import { signInPath } from './location.ts'
import { bodyWords } from './messages/words.ts'

/** A role in a unit for a body, with what it may do: one at a time is worked in. */
export type Workplace = Session['grants'][number]

/** Who is signed in; null: nobody; undefined: not known yet. */
export const session = signal<Session | null | undefined>(undefined)

/** Why it could not be learnt who is signed in. */
export const sessionTrouble = signal<ApiError | undefined>(undefined)

const chosenGrant = signal(localStorage.getItem('langnghe.workplace'))

/** The grant in which the account is working: the chosen one, else the first. */
export const workplace = computed<Workplace | undefined>(() => {
  const grants = session.value?.grants ?? []
  return grants.find((grant) => grant.id === chosenGrant.value) ?? grants[0]
})

whenSignedOut(() => {
  session.value = null
})

/** Asks who is signed in. That nobody is, is an answer too. */
export async function loadSession(): Promise<void> {
  sessionTrouble.value = undefined
  try {
    session.value = await read<Session>('/api/session')
  } catch (reason) {
    const error = asApiError(reason)
    if (error.code !== 'unauthenticated') sessionTrouble.value = error
  }
}

export async function signIn(given: SignIn): Promise<void> {
  session.value = await write<Session>('POST', '/api/session', given)
}

/** With a code on paper, and a new password for the next time. */
export async function signInByCode(given: CodeSignIn): Promise<void> {
  session.value = await write<Session>('POST', '/api/session/by-code', given)
}

/** Ends the session and starts the page anew, so that nothing of it stays in memory for the next person. */
export async function signOut(): Promise<void> {
  try {
    await write('DELETE', '/api/session')
    location.assign(signInPath)
  } catch (reason) {
    sessionTrouble.value = asApiError(reason)
  }
}

/** Changes the own password; every other session of the account ends. */
export async function changePassword(given: PasswordChange): Promise<void> {
  await write('PUT', '/api/session/password', given)
  if (session.value) session.value = { ...session.value, passwordTemporary: false }
}

/** Works in another of the own grants from now on, also the next time on this machine. */
export function chooseWorkplace(grantId: string): void {
  chosenGrant.value = grantId
  localStorage.setItem('langnghe.workplace', grantId)
}

/** Whether the present workplace may do it. The server decides; this only says what to show. */
export function may(permission: Permission): boolean {
  return workplace.value?.permissions.includes(permission) ?? false
}

/** Whether it also reaches what lies below the own unit: for pages that look over several units. */
export function mayBelow(permission: Permission): boolean {
  const place = workplace.value
  return place !== undefined && ruleOf(permission).reach[place.role] === 'tree'
}

/** The present workplace, for pages: they are only drawn when there is one. */
export function useWorkplace(): Workplace {
  if (!workplace.value) throw new Error('no workplace')
  return workplace.value
}

/** "UBND xã An Thịnh": for which body one works, and in which unit. */
export function placeName({ body, unit }: Pick<Workplace, 'body' | 'unit'>): string {
  return `${bodyWords[body]} ${unitInSentence(unit)}`
}
