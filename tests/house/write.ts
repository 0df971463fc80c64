import type { Person } from '../world/people.ts'
import type { World } from '../world/world.ts'

/** Who asks for what, once the scene is set. */
export interface Write {
  as: Person
  path: string
  body?: unknown
}

export type Prepare = (world: World) => Promise<Write>
