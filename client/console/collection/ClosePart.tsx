import { useState } from 'preact/hooks'
import { type Difference, differencesOf, isExplained } from '#shared/collection/differences.ts'
import type { CollectionDesk } from '#shared/collection/schema.ts'
import { formatCount, formatInstant } from '#shared/format.ts'
import { useForm } from '../form.ts'
import { collectionText } from '../messages/collection.ts'
import { Actions, Button, ButtonLink } from '../ui/Button.tsx'
import { Card, Facts } from '../ui/Card.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { Form } from '../ui/ErrorSummary.tsx'
import { Notice } from '../ui/Notice.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { Textarea, TextInput } from '../ui/TextInput.tsx'
import { closeVillage, reopenVillage } from './api.ts'
import type { VillageProps } from './props.ts'

/** The closing: asked for, or as it stands; what differs is seen while the number is typed. */
export function ClosePart(props: VillageProps) {
  const { village, desk } = props
  const { closing, stage, differences } = village
  const asks = desk.mayClose && stage !== 'closed'
  return (
    <Card title={collectionText.closeTitle} look="section">
      {closing && (
        <Facts
          items={[
            { term: collectionText.signed, value: formatCount(closing.handedOut) },
            { term: collectionText.explained, value: closing.explanation ?? collectionText.none },
          ]}
        />
      )}
      {closing && (
        <p class="note">{collectionText.closedBy(closing.by, formatInstant(closing.at))}</p>
      )}
      {asks ? <CloseForm {...props} /> : <Differences of={differences} />}
      {desk.mayClose && stage === 'closed' && <Onward {...props} />}
      {desk.mayClose && closing && <Reopen {...props} />}
    </Card>
  )
}

function CloseForm({ place, village, onDone }: VillageProps) {
  const { figures, closing } = village
  const typedNow = (typed: string) => (/^\d{1,5}$/.test(typed.trim()) ? Number(typed) : undefined)
  const form = useForm<{ handedOut: string; explanation: string }, CollectionDesk>({
    initial: {
      handedOut: closing ? String(closing.handedOut) : '',
      explanation: closing?.explanation ?? '',
    },
    check: ({ handedOut, explanation }) => {
      const counted = typedNow(handedOut)
      const differs = differencesOf(figures, counted).length > 0
      return {
        handedOut:
          counted === undefined || counted > 20_000 ? collectionText.numberWrong : undefined,
        explanation:
          differs && explanation.trim() === '' ? collectionText.explanationMissing : undefined,
      }
    },
    send: ({ handedOut, explanation }) =>
      closeVillage(place, {
        handedOut: Number(handedOut),
        ...(explanation.trim() !== '' && { explanation }),
      }),
    onSent: onDone,
  })
  if (figures.unfinished > 0) {
    return (
      <Notice tone="waiting">
        <p>{collectionText.unfinished(figures.unfinished)}</p>
        <Actions>
          <ButtonLink kind="primary" href={`/console/surveys/${place.slug}/paper`}>
            {collectionText.toPaper}
          </ButtonLink>
        </Actions>
      </Notice>
    )
  }
  const differences = differencesOf(figures, typedNow(form.values.handedOut))
  return (
    <Form of={form}>
      <p>{collectionText.closeText}</p>
      <TextInput
        label={collectionText.handedOut}
        hint={collectionText.handedOutHint}
        inputMode="numeric"
        width="short"
        maxLength={5}
        {...form.field('handedOut')}
      />
      {(form.values.handedOut.trim() !== '' || differences.length > 0) && (
        <Differences of={differences} />
      )}
      {differences.length > 0 && (
        <Textarea
          label={collectionText.explanation}
          hint={collectionText.explanationHint}
          rows={3}
          maxLength={1000}
          {...form.field('explanation')}
        />
      )}
      <Actions>
        <Button type="submit" kind="primary" busy={form.busy}>
          {closing ? collectionText.closeAgain : collectionText.close}
        </Button>
        {differences.some(({ of }) => of === 'handedOut') && (
          <ButtonLink href={`/console/surveys/${place.slug}/cards`}>
            {collectionText.toCards}
          </ButtonLink>
        )}
      </Actions>
    </Form>
  )
}

function Differences({ of }: { of: readonly Difference[] }) {
  if (isExplained(of, [])) return <Notice tone="done">{collectionText.noDifference}</Notice>
  return (
    <Table
      caption={collectionText.differencesTitle}
      columns={columns}
      rows={of}
      rowKey={(one) => one.of}
      empty={null}
    />
  )
}

const columns: readonly Column<Difference>[] = [
  { key: 'of', title: collectionText.of, head: true, cell: ({ of }) => collectionText.kinds[of] },
  {
    ...{ key: 'expected', title: collectionText.expected, numeric: true },
    cell: ({ expected }) => formatCount(expected),
  },
  {
    ...{ key: 'found', title: collectionText.found, numeric: true },
    cell: ({ found }) => formatCount(found),
  },
  { key: 'remedy', title: collectionText.remedy, cell: ({ of }) => collectionText.remedies[of] },
]

/** To the next village that is not done, or back to all of them. */
function Onward({ place, desk }: VillageProps) {
  const next = desk.villages.find(({ stage }) => stage !== 'closed')
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
