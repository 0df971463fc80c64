import type { HandedOver, HandOver, SignInCode, Team } from '#shared/team/schema.ts'
import { read, write } from '../api.ts'
import { type Load, useLoad } from '../load.ts'
import { withQuery } from '../location.ts'

/** Who is what on a day; while another day or name is on its way, this list stays. */
export function useTeam({ on, q }: { on?: string; q?: string }): Load<Team> {
  const path = withQuery('/api/team', { on, q })
  return useLoad(path, (signal) => read<Team>(path, signal), { keep: true })
}

export function handOverWork(unitId: string, given: HandOver): Promise<HandedOver> {
  return write('POST', `/api/units/${unitId}/hand-overs`, given)
}

export function issueSignInCode(accountId: string): Promise<SignInCode> {
  return write('POST', `/api/team/${accountId}/sign-in-codes`)
}
