import { useState } from 'preact/hooks'
import { formatCount } from '#shared/format.ts'
import type { Unit, VillageList } from '#shared/units/schema.ts'
import { unitsText } from '../messages/units.ts'
import { Button } from '../ui/Button.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { confirmHouseholds } from './api.ts'

interface ConfirmationProps {
  commune: Unit
  list: VillageList
  onConfirmed: (list: VillageList) => void
}

/** The level above vouches for the households of a commune, as they stand in the table. */
export function Confirmation({ commune, list, onConfirmed }: ConfirmationProps) {
  const [asking, setAsking] = useState(false)
  const { villages, households, mayConfirm } = list
  const open = villages.some(({ confirmedOn }) => confirmedOn === null)
  const known = villages.length > 0 && villages.every((village) => village.households !== null)
  if (!mayConfirm || !open || !known) return null
  return (
    <>
      <Button kind="primary" onClick={() => setAsking(true)}>
        {unitsText.confirmOpen}
      </Button>
      <ConfirmDialog
        open={asking}
        title={unitsText.confirmTitle(commune.fullName)}
        confirm={unitsText.confirmDo}
        onConfirm={async () => onConfirmed(await confirmHouseholds(commune.id, households))}
        onClose={() => setAsking(false)}
      >
        <p>{unitsText.confirmText(formatCount(villages.length), formatCount(households))}</p>
      </ConfirmDialog>
    </>
  )
}
