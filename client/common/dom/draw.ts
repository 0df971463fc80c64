// Puts a tree of JSX on the page and changes only what differs from the last one. It knows no
// components with state, no effects and no keyed lists, because a page that is one response has no
// room for them: a screen is a function of what the page knows, drawn again after every act.
import type { ComponentChildren } from 'preact'

/** An element as JSX describes it; components have been called already. */
export type Drawn = { type: string; props: Props; key?: string | undefined }

type Props = { [name: string]: unknown; children?: ComponentChildren }
type Held = Element & { props?: Props; key?: string | undefined }

const svg = 'http://www.w3.org/2000/svg'

/** Makes the children of `parent` what `tree` says. */
export function draw(parent: Element, tree: ComponentChildren): void {
  const wanted = flatten(tree)
  wanted.forEach((child, place) => {
    const old = parent.childNodes[place]
    const node = old && isSame(old, child) ? old : create(parent, child)
    if (!old) parent.appendChild(node)
    else if (old !== node) parent.replaceChild(node, old)
    if (typeof child === 'object') update(node as Held, child)
    else if (node.textContent !== child) node.textContent = child
  })
  while (parent.childNodes[wanted.length]) parent.removeChild(parent.lastChild as Node)
}

/** What isn't shown keeps its place as an empty text, so that its siblings keep theirs. */
function flatten(tree: ComponentChildren): (string | Drawn)[] {
  const none: (string | Drawn)[] = []
  if (Array.isArray(tree)) return none.concat(...tree.map(flatten))
  if (typeof tree === 'object' && tree) return [tree as unknown as Drawn]
  return [typeof tree === 'boolean' ? '' : `${tree ?? ''}`]
}

function isSame(node: Held | ChildNode, child: string | Drawn): boolean {
  if (typeof child === 'string') return node.nodeType === Node.TEXT_NODE
  return node.nodeName.toLowerCase() === child.type && (node as Held).key === child.key
}

function create(parent: Element, child: string | Drawn): ChildNode {
  if (typeof child === 'string') return document.createTextNode(child)
  const inside = child.type === 'svg' ? svg : parent.namespaceURI
  const node: Held = document.createElementNS(inside, child.type)
  node.key = child.key
  return node
}

function update(node: Held, { props }: Drawn): void {
  const old = node.props || {}
  for (const name in { ...old, ...props }) {
    if (name !== 'children' && props[name] !== old[name]) set(node, name, props[name])
  }
  // Of these the reader may have changed what the last tree said.
  const field = node as Element as HTMLInputElement
  field.checked = !!props.checked
  if (props.value !== undefined && field.value !== props.value) field.value = `${props.value}`
  node.props = props
  draw(node, props.children)
}

function set(node: Element, name: string, value: unknown): void {
  // By property, not by attribute: the page's policy forbids inline handlers and styles.
  if (name.startsWith('on')) (node as never as Props)[name.toLowerCase()] = value
  else if (name === 'style') Object.assign((node as HTMLElement).style, value)
  else if (value === undefined || value === null || value === false) node.removeAttribute(name)
  else node.setAttribute(name, value === true ? '' : `${value}`)
}
