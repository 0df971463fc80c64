import {
  type Difference,
  differencesOf,
  type Figures,
  mostAway,
} from '#shared/collection/differences.ts'
import type { CollectionDesk } from '#shared/collection/schema.ts'
import { formatCount } from '#shared/format.ts'
import { type FieldErrors, useForm } from '../form.ts'
import { collectionText } from '../messages/collection.ts'
import { Actions, Button, ButtonLink } from '../ui/Button.tsx'
import { Form } from '../ui/ErrorSummary.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Textarea, TextInput } from '../ui/TextInput.tsx'
import { closeVillage } from './api.ts'
import { Differences } from './Differences.tsx'
import type { VillageProps } from './props.ts'

/** What is counted in the register, held against what came in while it is typed. */
export function CloseForm({ place, village, onDone }: VillageProps) {
  const { figures, closing } = village
  const form = useForm<Typed, CollectionDesk>({
    initial: {
      handedOut: closing ? String(closing.handedOut) : '',
      away: String(closing?.away ?? ''),
      explanation: closing?.explanation ?? '',
    },
    check: (typed) => checkTyped(figures, typed),
    send: ({ handedOut, away, explanation }) =>
      closeVillage(place, {
        handedOut: Number(handedOut),
        ...(away.trim() !== '' && { away: Number(away) }),
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
  const { handedOut, away } = form.values
  const counted = { handedOut: countIn(handedOut), away: countIn(away) }
  const differences = differencesOf(figures, counted)
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
      <TextInput
        label={collectionText.away}
        hint={collectionText.awayHint}
        inputMode="numeric"
        width="short"
        maxLength={5}
        optional
        {...form.field('away')}
      />
      {(handedOut.trim() !== '' || differences.length > 0) && <Differences of={differences} />}
      {toExplain(differences).length > 0 && (
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

interface Typed {
  handedOut: string
  away: string
  explanation: string
}

function countIn(typed: string): number | undefined {
  return /^\d{1,5}$/.test(typed.trim()) ? Number(typed) : undefined
}

function checkTyped(figures: Figures, { handedOut, away, explanation }: Typed): FieldErrors<Typed> {
  const most = mostAway(figures) ?? mostCounted
  const isFalse = (counted: number | undefined, upTo: number) =>
    counted === undefined || counted > upTo
  const differs = toExplain(differencesOf(figures, { handedOut: countIn(handedOut) })).length > 0
  return {
    handedOut: isFalse(countIn(handedOut), mostCounted) ? collectionText.numberWrong : undefined,
    away:
      away.trim() !== '' && isFalse(countIn(away), most)
        ? collectionText.awayWrong(formatCount(most))
        : undefined,
    explanation:
      differs && explanation.trim() === '' ? collectionText.explanationMissing : undefined,
  }
}

/** As the server takes it. */
const mostCounted = 20_000

/** More households away than can be is typed anew; words do not mend it. */
function toExplain(differences: readonly Difference[]): Difference[] {
  return differences.filter(({ of }) => of !== 'away')
}
