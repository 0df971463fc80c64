// What JSX becomes in the files that name this folder as their `@jsxImportSource`. Attributes are
// typed by Preact; nothing of Preact runs.
import type { ComponentChildren, JSX } from 'preact'
import type { Drawn } from './draw.ts'

export type { JSX }

type Component = (props: object) => ComponentChildren

export function jsx(type: string | Component, props: object, key?: string): JSX.Element {
  const made: ComponentChildren | Drawn =
    typeof type === 'string' ? { type, props, key } : type(props)
  return made as JSX.Element
}

export { jsx as jsxs, jsx as jsxDEV }

export function Fragment({ children }: { children?: ComponentChildren }): ComponentChildren {
  return children
}
