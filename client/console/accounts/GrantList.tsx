import type { Grant } from '#shared/accounts/schema.ts'
import { classes } from '../ui/classes.ts'
import { grantEnd, grantWords, isOver } from './grant-words.ts'

/** The grants of an account under one another, those that are over paler. */
export function GrantList({ grants }: { grants: readonly Grant[] }) {
  if (grants.length === 0) return <>–</>
  return (
    <ul class="plain-list">
      {grants.map((grant) => {
        const end = grantEnd(grant)
        return (
          <li key={grant.id} class={classes(isOver(grant) && 'muted')}>
            {grantWords(grant)}
            {end !== undefined && <span class="muted"> ({end})</span>}
          </li>
        )
      })}
    </ul>
  )
}
