import { useRef, useState } from 'preact/hooks'
import { formatDay, formatDocumentDay } from '#shared/format.ts'
import { reminderText } from '../messages/collecting.ts'
import { placeName } from '../session.ts'
import { fullAddress } from '../surveys/PublicAddress.tsx'
import { Actions, Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Empty } from '../ui/Waiting.tsx'
import type { SheetProps } from './props.ts'
import { takesPhones } from './ways.ts'

/** What reminds all households, never one of them: who has not answered is known to nobody. */
export function ReminderTexts({ page }: SheetProps) {
  const { survey, settings, publicUrl } = page
  if (survey.state !== 'open' || survey.closesOn === null)
    return <Empty title={reminderText.over} />
  const words = {
    ...{ who: placeName(survey), title: survey.title, address: fullAddress(publicUrl) },
    ...{ day: formatDay(survey.closesOn), spokenDay: formatDocumentDay(survey.closesOn) },
    phone: settings.helpPhone,
  }
  const phones = takesPhones(page)
  return (
    <>
      <Message
        title={reminderText.zalo}
        note={reminderText.zaloNote}
        text={reminderText.message(words, survey.access, phones)}
      />
      <Message
        title={reminderText.speech}
        note={reminderText.speechNote}
        text={reminderText.speak(words, survey.access, phones)}
      />
    </>
  )
}

/** A text with the one tap that takes it along. */
function Message({ title, note, text }: { title: string; note: string; text: string }) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [said, setSaid] = useState('')
  const copy = async () => {
    field.current?.select()
    try {
      await navigator.clipboard.writeText(text)
      setSaid(reminderText.copied)
    } catch {
      // Without https, or forbidden by the office: the text stands there selected.
      field.current?.focus()
      setSaid(reminderText.copyByHand)
    }
  }
  return (
    <Card title={title} look="section">
      <p class="note">{note}</p>
      <textarea
        ref={field}
        class="input input-full"
        rows={7}
        readOnly
        value={text}
        aria-label={title}
      />
      <Actions>
        <Button icon="copy" onClick={() => void copy()}>
          {reminderText.copy}
        </Button>
        <span role="status">{said}</span>
      </Actions>
    </Card>
  )
}
