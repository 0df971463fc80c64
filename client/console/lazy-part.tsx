import type { ComponentType } from 'preact'
import { Loaded } from './Loaded.tsx'
import { useLoad } from './load.ts'

/**
 * A part of a page that is fetched when it is first drawn, while the page already stands: what it
 * weighs is not in the page's way.
 * @param name of its own among the parts
 */
export function lazyPart<Props extends object>(
  name: string,
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  return function Part(props: Props) {
    return <Loaded of={useLoad(name, load)}>{(Content) => <Content {...props} />}</Loaded>
  }
}
