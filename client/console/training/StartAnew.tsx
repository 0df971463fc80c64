import { useState } from 'preact/hooks'
import { formatCount } from '#shared/format.ts'
import { write } from '../api.ts'
import { trainingText } from '../messages/training.ts'
import { placeName, type Workplace } from '../session.ts'
import { Button } from '../ui/Button.tsx'
import { Section } from '../ui/Card.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'

interface StartAnewProps {
  place: Workplace
  /** How many surveys of the own unit would be set aside. */
  surveys: number
  onDone: (surveys: number) => void
}

/** For the own people of a unit for training: everything that was practised goes, the unit stays. */
export function StartAnew({ place, surveys, onDone }: StartAnewProps) {
  const [open, setOpen] = useState(false)
  return (
    <Section title={trainingText.title}>
      <p>{trainingText.text}</p>
      <div>
        <Button kind="danger" onClick={() => setOpen(true)}>
          {trainingText.begin}
        </Button>
      </div>
      <ConfirmDialog
        open={open}
        title={trainingText.ask}
        confirm={trainingText.begin}
        danger
        typed={place.unit.fullName}
        reason={{ hint: trainingText.reasonHint }}
        onConfirm={async ({ reason }) => onDone(await resetTraining(place, reason))}
        onClose={() => setOpen(false)}
      >
        <p>
          <b>{trainingText.surveys(formatCount(surveys), placeName(place))}</b>
        </p>
        <p>{trainingText.boxes}</p>
        <p>{trainingText.ledger}</p>
      </ConfirmDialog>
    </Section>
  )
}

/** The dialog has had the name typed before this is asked. @returns how many surveys were set aside */
async function resetTraining({ unit, body }: Workplace, reason: string): Promise<number> {
  const given = { body, reason, confirmation: unit.fullName }
  const path = `/api/units/${unit.id}/training-resets`
  return (await write<{ surveys: number }>('POST', path, given)).surveys
}
