import { isDay } from '#shared/dates/days.ts'
import type { PostingPage } from '#shared/posting/schema.ts'
import { useForm } from '../form.ts'
import { postingText } from '../messages/posting.ts'
import { sentenceFor } from '../messages/reasons.ts'
import { Actions, Button } from '../ui/Button.tsx'
import { Section } from '../ui/Card.tsx'
import { CheckboxGroup } from '../ui/Choice.tsx'
import { DateInput } from '../ui/DateInput.tsx'
import { Form } from '../ui/ErrorSummary.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { postResult } from './api.ts'

interface PostingFormProps {
  slug: string
  page: PostingPage
  onSaved: () => void
}

/** One place and period for all villages that are ticked; those not posted yet are ticked already. */
export function PostingForm({ slug, page, onSaved }: PostingFormProps) {
  const waiting = page.villages.filter(({ posting }) => posting === null)
  const form = useForm({
    initial: { unitIds: waiting.map(({ unitId }) => unitId), fromOn: '', toOn: '', place: '' },
    check: ({ unitIds, fromOn, toOn, place }) => ({
      unitIds: unitIds.length === 0 ? postingText.villagesMissing : undefined,
      fromOn: isDay(fromOn) ? undefined : postingText.dayMissing,
      toOn: !isDay(toOn)
        ? postingText.dayMissing
        : toOn < fromOn
          ? sentenceFor('ends_before_it_begins')
          : undefined,
      place: place.trim() === '' ? postingText.placeMissing : undefined,
    }),
    send: ({ unitIds, fromOn, toOn, place }) =>
      postResult(
        slug,
        unitIds.map((unitId) => ({ unitId, fromOn, toOn, place: place.trim() })),
      ),
    onSent: () => {
      form.reset({ unitIds: [], fromOn: '', toOn: '', place: '' })
      onSaved()
    },
    sentences: { 'villages.0.fromOn': sentenceFor('posting_before_count') },
  })
  return (
    <Section title={postingText.formTitle}>
      <Form of={form}>
        <CheckboxGroup
          label={postingText.villages}
          inline
          options={page.villages.map(({ unitId, name }) => ({ value: unitId, label: name }))}
          {...form.field('unitIds')}
        />
        <DateInput label={postingText.from} {...form.field('fromOn')} />
        <DateInput label={postingText.to} {...form.field('toOn')} />
        <TextInput
          label={postingText.place}
          hint={postingText.placeHint}
          maxLength={200}
          {...form.field('place')}
        />
        <Actions>
          <Button type="submit" kind="primary" busy={form.busy}>
            {postingText.save}
          </Button>
        </Actions>
      </Form>
    </Section>
  )
}
