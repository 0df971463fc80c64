import type { FormDocument } from '#shared/forms/document.ts'
import { sheetOf } from '#shared/paper/line.ts'
import type { PaperDesk } from '#shared/paper/schema.ts'
import { useForm } from '../form.ts'
import { useGo } from '../location.ts'
import { paperText } from '../messages/paper.ts'
import { Actions, Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Select } from '../ui/Choice.tsx'
import { Form } from '../ui/ErrorSummary.tsx'
import { openStack } from './api.ts'
import {
  HandCountFields,
  type HandCountValues,
  handCountErrors,
  handCountIn,
  handCountValues,
} from './HandCountFields.tsx'

interface NewStackProps {
  slug: string
  desk: PaperDesk
  document: FormDocument
}

/** Begins a stack: whose it is, and what the minutes say. */
export function NewStack({ slug, desk, document }: NewStackProps) {
  const go = useGo()
  const form = useForm<HandCountValues, { stack: { id: string } }>({
    initial: { village: '', ...handCountValues(document) },
    check: (values) => ({
      village: values.village === '' ? paperText.villageMissing : undefined,
      ...handCountErrors(values),
    }),
    send: (values) =>
      openStack(slug, {
        villageId: values.village ?? '',
        handCount: handCountIn(values, sheetOf(document)),
      }),
    onSent: ({ stack }) => go(`/console/surveys/${slug}/paper/${stack.id}`),
  })
  return (
    <Card title={paperText.newStackTitle} look="section">
      <Form of={form}>
        <Select
          label={paperText.village}
          placeholder={paperText.choose}
          options={desk.villages.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.field('village')}
          value={form.values.village ?? ''}
        />
        <HandCountFields of={form} document={document} />
        <Actions>
          <Button type="submit" kind="primary" busy={form.busy}>
            {paperText.newStack}
          </Button>
        </Actions>
      </Form>
    </Card>
  )
}
