import { useRef, useState } from 'preact/hooks'
import { surveyText } from '../messages/survey.ts'
import { Actions, Button, ButtonLink } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'

/** The address in full, also where the server knows only its path. */
export function fullAddress(publicUrl: string): string {
  return new URL(publicUrl, location.origin).href
}

export interface PublicAddressProps {
  address: string
  title: string
  label: string
  /** The words on the button that leads there. */
  open: string
}

/** A page that everybody may see: its address to be copied into messages, and the way there. */
export function PublicAddress({ address, title, label, open }: PublicAddressProps) {
  const field = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState('')
  const copy = async () => {
    field.current?.select()
    try {
      await navigator.clipboard.writeText(address)
      setSaid(surveyText.copied)
    } catch {
      // Without https, or forbidden by the office: the address stands there selected.
      field.current?.focus()
      setSaid(surveyText.copyByHand)
    }
  }
  return (
    <Card title={title} look="section">
      <div class="address">
        <input ref={field} class="input" type="text" readOnly value={address} aria-label={label} />
        <Actions>
          <Button icon="copy" onClick={() => void copy()}>
            {surveyText.copy}
          </Button>
          <ButtonLink icon="external" href={address}>
            {open}
          </ButtonLink>
        </Actions>
      </div>
      <p class="note" role="status">
        {said}
      </p>
    </Card>
  )
}
