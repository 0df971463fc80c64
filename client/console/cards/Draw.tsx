import { formatCount, formatDay, formatInstant } from '#shared/format.ts'
import type { DrawPage } from '#shared/participation/schema.ts'
import { useForm } from '../form.ts'
import { Loaded } from '../Loaded.tsx'
import { type Load, useLoad } from '../load.ts'
import { drawText } from '../messages/draw.ts'
import { Actions, Button, ButtonLink } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Form } from '../ui/ErrorSummary.tsx'
import { Notice } from '../ui/Notice.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { drawHouseholds, readDraw } from './api.ts'

/** The draw of a survey that asks only some households. */
export function useDraw(slug: string, drawn: boolean): Load<DrawPage> {
  return useLoad(drawn ? slug : null, (signal) => readDraw(slug, signal))
}

/** By which number households are drawn, and who enters it: before that no card goes out. */
export function Draw({ slug, of }: { slug: string; of: Load<DrawPage> }) {
  return (
    <Card title={drawText.title} look="section">
      <Loaded of={of} lines={3}>
        {(draw) => <Known slug={slug} draw={draw} onDrawn={of.set} />}
      </Loaded>
    </Card>
  )
}

interface KnownProps {
  slug: string
  draw: DrawPage
  onDrawn: (draw: DrawPage) => void
}

function Known({ slug, draw, onDrawn }: KnownProps) {
  const { plan, drawn, villages } = draw
  const selected = villages.reduce((sum, village) => sum + village.selected, 0)
  const listed = villages.reduce((sum, village) => sum + village.households, 0)
  return (
    <div class="stack">
      <p>{drawText.how(formatCount(selected), formatCount(listed))}</p>
      <p class="muted">{drawText.source(plan.seedSource, formatDay(plan.seedOn))}</p>
      {drawn ? (
        <>
          <Notice tone="done" title={drawText.drawnBy(drawn.seed)}>
            <p class="note">{drawText.entered(formatInstant(drawn.at), drawn.by)}</p>
          </Notice>
          <Actions>
            <ButtonLink icon="print" href={`/console/surveys/${slug}/prints/draw`}>
              {drawText.print}
            </ButtonLink>
          </Actions>
        </>
      ) : draw.mayDraw ? (
        <SeedForm slug={slug} seedOn={plan.seedOn} onDrawn={onDrawn} />
      ) : (
        <Notice tone="waiting" title={drawText.waiting(formatDay(plan.seedOn))} />
      )}
    </div>
  )
}

interface SeedFormProps {
  slug: string
  seedOn: string
  onDrawn: (draw: DrawPage) => void
}

/** Typed twice: the number cannot be changed, and everything that follows hangs on it. */
function SeedForm({ slug, seedOn, onDrawn }: SeedFormProps) {
  const form = useForm({
    initial: { seed: '', again: '' },
    check: ({ seed, again }) => ({
      seed: /^\d{5,64}$/.test(seed.trim()) ? undefined : drawText.seedWrong,
      again: again.trim() === seed.trim() ? undefined : drawText.againWrong,
    }),
    send: ({ seed }) => drawHouseholds(slug, seed.trim()),
    onSent: onDrawn,
  })
  return (
    <Form of={form}>
      <TextInput
        label={drawText.seed}
        hint={drawText.seedHint(formatDay(seedOn))}
        inputMode="numeric"
        maxLength={64}
        {...form.field('seed')}
      />
      <TextInput
        label={drawText.again}
        inputMode="numeric"
        maxLength={64}
        {...form.field('again')}
      />
      <Actions>
        <Button type="submit" kind="primary" busy={form.busy}>
          {drawText.draw}
        </Button>
      </Actions>
    </Form>
  )
}
