import type { ComponentChildren, Ref } from 'preact'
import { classes } from './classes.ts'
import { Icon, type IconName } from './Icon.tsx'

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger'

interface ButtonLook {
  kind?: ButtonKind | undefined
  small?: boolean | undefined
  icon?: IconName | undefined
  children: ComponentChildren
}

export interface ButtonProps extends ButtonLook {
  type?: 'button' | 'submit'
  busy?: boolean | undefined
  disabled?: boolean | undefined
  onClick?: ((event: MouseEvent) => void) | undefined
  /** Only where the words on the button do not say what it acts on ("In lại thẻ thôn Đồng Mẫu"). */
  label?: string | undefined
  expanded?: boolean | undefined
  controls?: string | undefined
  buttonRef?: Ref<HTMLButtonElement> | undefined
}

/** A thing to do. While busy it keeps the focus and lets no second press through. */
export function Button(props: ButtonProps) {
  const { type = 'button', busy = false, disabled = false, onClick, label } = props
  return (
    <button
      type={type}
      class={lookOf(props, busy)}
      disabled={disabled}
      aria-disabled={busy || undefined}
      aria-label={label}
      aria-expanded={props.expanded}
      aria-controls={props.controls}
      ref={props.buttonRef ?? null}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
    >
      <Inside {...props} busy={busy} />
    </button>
  )
}

export interface ButtonLinkProps extends ButtonLook {
  href: string
  label?: string | undefined
  /** Lets the browser fetch the file instead of opening a page of the console. */
  download?: boolean | undefined
}

/** A link that looks like a button: for going somewhere or taking a file. */
export function ButtonLink(props: ButtonLinkProps) {
  return (
    <a
      class={lookOf(props, false)}
      href={props.href}
      aria-label={props.label}
      download={props.download}
    >
      <Inside {...props} busy={false} />
    </a>
  )
}

/** Buttons in one row, in reading order: the main one first. */
export function Actions({ children }: { children: ComponentChildren }) {
  return <div class="actions">{children}</div>
}

function Inside({ icon, busy, children }: ButtonLook & { busy: boolean }) {
  return (
    <>
      {busy ? <span class="spinner" aria-hidden="true" /> : icon && <Icon name={icon} />}
      <span>{children}</span>
    </>
  )
}

function lookOf({ kind = 'secondary', small }: ButtonLook, busy: boolean): string {
  return classes('button', `button-${kind}`, small && 'button-small', busy && 'is-busy')
}
