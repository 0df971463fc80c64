import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { uiText } from '../messages/ui.ts'
import { Icon } from './Icon.tsx'

export interface AccountMenuProps {
  name: string
  role: string
  passwordHref: string
  /** The places one may work in; listed when there are several. */
  workplaces: readonly { id: string; label: string }[]
  workplaceId: string | undefined
  onWorkplace: (id: string) => void
  onSignOut: () => void
}

/** Who is signed in, and what concerns only them. */
export function AccountMenu(props: AccountMenuProps) {
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const listId = useId()
  useClosing(box, open, () => setOpen(false))
  return (
    <div class="account" ref={box}>
      <button
        type="button"
        class="account-button"
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        onClick={() => setOpen(!open)}
      >
        <Icon name="user" />
        <span>
          <span class="account-name">{props.name}</span>
          <span class="account-role">{props.role}</span>
        </span>
        <Icon name="chevronDown" />
      </button>
      {open && (
        <ul class="account-menu" id={listId} aria-label={uiText.accountMenu}>
          {props.workplaces.length > 1 && <Workplaces {...props} onDone={() => setOpen(false)} />}
          <li>
            <a href={props.passwordHref} onClick={() => setOpen(false)}>
              {uiText.changePassword}
            </a>
          </li>
          <li>
            <button type="button" onClick={props.onSignOut}>
              {uiText.signOut}
            </button>
          </li>
        </ul>
      )}
    </div>
  )
}

function Workplaces(props: AccountMenuProps & { onDone: () => void }) {
  return (
    <>
      <li class="account-heading">{uiText.changeWorkplace}</li>
      {props.workplaces.map(({ id, label }) => (
        <li key={id}>
          <button
            type="button"
            aria-current={id === props.workplaceId ? 'true' : undefined}
            onClick={() => {
              props.onWorkplace(id)
              props.onDone()
            }}
          >
            {label}
          </button>
        </li>
      ))}
      <li class="account-line" aria-hidden="true" />
    </>
  )
}

/** Escape gives the focus back to the button; a press elsewhere closes too. */
function useClosing(box: { current: HTMLElement | null }, open: boolean, close: () => void) {
  useEffect(() => {
    if (!open) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      close()
      box.current?.querySelector<HTMLElement>('.account-button')?.focus()
    }
    const onPress = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) close()
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener('pointerdown', onPress)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('pointerdown', onPress)
    }
  }, [open])
}
