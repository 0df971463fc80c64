import { useState } from 'preact/hooks'
import { formatCount, formatInstant } from '#shared/format.ts'
import { collectionText } from '../messages/collection.ts'
import { Actions, Button, ButtonLink } from '../ui/Button.tsx'
import { Card, Facts } from '../ui/Card.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { reopenVillage } from './api.ts'
import { CloseForm } from './CloseForm.tsx'
import { Differences } from './Differences.tsx'
import { leftOf } from './next.ts'
import type { VillageProps } from './props.ts'

/** The closing: asked for, or as it stands; what differs is seen while the number is typed. */
export function ClosePart(props: VillageProps) {
  const { village, desk } = props
  const { closing, stage, differences } = village
  const asks = desk.mayClose && (stage === 'collecting' || stage === 'differing')
  return (
    <Card title={collectionText.closeTitle} look="section">
      {closing && (
        <Facts
          items={[
            { term: collectionText.signed, value: formatCount(closing.handedOut) },
            {
              term: collectionText.away,
              value: closing.away === null ? collectionText.notCounted : formatCount(closing.away),
            },
            { term: collectionText.explained, value: closing.explanation ?? collectionText.none },
          ]}
        />
      )}
      {closing && (
        <p class="note">{collectionText.closedBy(closing.by, formatInstant(closing.at))}</p>
      )}
      {asks ? <CloseForm {...props} /> : <Differences of={differences} />}
      {desk.mayClose && !asks && <Onward {...props} />}
      {desk.mayClose && closing && stage !== 'counted' && <Reopen {...props} />}
    </Card>
  )
}

/** To the next village that is not done, or back to all of them. */
function Onward({ place, desk }: VillageProps) {
  const { collecting, differing } = leftOf(desk)
  const next = desk.villages.find((one) => collecting.includes(one) || differing.includes(one))
  const all = `/console/surveys/${place.slug}/collection`
  return (
    <Actions>
      <ButtonLink kind="primary" href={next ? `${all}/${next.id}` : all}>
        {next ? collectionText.nextVillage(next.name) : collectionText.toAll}
      </ButtonLink>
    </Actions>
  )
}

function Reopen({ place, village, onDone }: VillageProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Actions>
        <Button kind="quiet" onClick={() => setOpen(true)}>
          {collectionText.reopen}
        </Button>
      </Actions>
      <ConfirmDialog
        open={open}
        title={collectionText.reopenTitle(village.name)}
        confirm={collectionText.reopen}
        reason={{}}
        onConfirm={({ reason }) => reopenVillage(place, reason).then(onDone)}
        onClose={() => setOpen(false)}
      >
        <p>{collectionText.reopenText}</p>
      </ConfirmDialog>
    </>
  )
}
