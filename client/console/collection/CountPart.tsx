import { useState } from 'preact/hooks'
import type { VillageCollection } from '#shared/collection/schema.ts'
import { formatCount, formatInstant } from '#shared/format.ts'
import { villageCountText } from '../messages/collection.ts'
import { OpenBoxDialog } from '../surveys/OpenBoxDialog.tsx'
import { Actions, Button, ButtonLink } from '../ui/Button.tsx'
import { Card, Facts } from '../ui/Card.tsx'
import { countVillage, readCollection } from './api.ts'
import type { VillageProps } from './props.ts'

/** The count of this village by itself: offered once it has ended, and what it came to. */
export function CountPart(props: VillageProps) {
  const { village, desk } = props
  if (village.count) return <Counted {...props} count={village.count} />
  if (village.stage !== 'closed' || !desk.takes || !desk.mayClose) return null
  return (
    <Card title={villageCountText.title} look="section">
      <Offer {...props} />
    </Card>
  )
}

function Offer(props: VillageProps) {
  const { place, village, desk } = props
  const [open, setOpen] = useState(false)
  const { received } = village.figures
  if (desk.villages.filter(({ stage }) => stage !== 'counted').length === 1) {
    return (
      <>
        <p>{villageCountText.last}</p>
        <Actions>
          <ButtonLink href={`/console/surveys/${place.slug}`}>
            {villageCountText.toSurvey}
          </ButtonLink>
        </Actions>
      </>
    )
  }
  if (received < desk.countsAloneFrom) {
    return <p>{villageCountText.tooSmall(formatCount(received), desk.countsAloneFrom)}</p>
  }
  return (
    <>
      <p>{villageCountText.how}</p>
      <Actions>
        <Button onClick={() => setOpen(true)}>{villageCountText.act}</Button>
      </Actions>
      <CountDialog {...props} open={open} onClose={() => setOpen(false)} />
    </>
  )
}

function CountDialog(props: VillageProps & { open: boolean; onClose: () => void }) {
  const { place, village, desk, onDone, open, onClose } = props
  return (
    <OpenBoxDialog
      open={open}
      title={villageCountText.ask(village.name)}
      typed={village.name}
      boxKeyHolder={desk.boxKeyHolder}
      onCount={async (words) => {
        await countVillage(place, words)
        onDone(await readCollection(place.slug))
      }}
      onClose={onClose}
    >
      <p>
        <b>{villageCountText.waiting(formatCount(village.figures.received))}</b>
      </p>
      <p>{villageCountText.noWayBack}</p>
      <p>{villageCountText.late}</p>
    </OpenBoxDialog>
  )
}

type Count = NonNullable<VillageCollection['count']>

function Counted({ place, desk, count }: VillageProps & { count: Count }) {
  const { at, answers, valid, answersRoot, event } = count
  const prints = `/console/surveys/${place.slug}/prints/village-count?village=${place.villageId}`
  return (
    <Card title={villageCountText.title} look="section">
      <Facts
        items={[
          { term: villageCountText.at, value: formatInstant(at) },
          { term: villageCountText.answers, value: formatCount(answers) },
          { term: villageCountText.valid, value: formatCount(valid) },
          { term: villageCountText.root, value: <code class="village-hash">{answersRoot}</code> },
          { term: villageCountText.event, value: formatCount(event.height) },
        ]}
      />
      {desk.takes && <p class="note">{villageCountText.sealed}</p>}
      <Actions>
        <ButtonLink href={prints}>{villageCountText.minutes}</ButtonLink>
      </Actions>
    </Card>
  )
}
