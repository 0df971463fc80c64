import type { Body, Role } from '#shared/accounts/permissions.ts'

/** Somebody who has signed in, with what is granted to them today. */
export interface Actor {
  accountId: string
  username: string
  displayName: string
  passwordTemporary: boolean
  grants: ActorGrant[]
}

export interface ActorGrant {
  id: string
  role: Role
  unitId: string
  body: Body
}
