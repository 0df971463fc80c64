import { useState } from 'preact/hooks'
import { sheetOf } from '#shared/paper/line.ts'
import type { StackView } from '#shared/paper/schema.ts'
import { withCard } from '#shared/paper/totals.ts'
import { useForm } from '../form.ts'
import { Loaded } from '../Loaded.tsx'
import { useLoad } from '../load.ts'
import { usePathPart } from '../location.ts'
import { paperText } from '../messages/paper.ts'
import { readSurvey } from '../surveys/api.ts'
import { Actions, Button, ButtonLink } from '../ui/Button.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { Form } from '../ui/ErrorSummary.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { Steps } from '../ui/Steps.tsx'
import { correctHandCount, dropStack, readStack } from './api.ts'
import { CardsStep } from './CardsStep.tsx'
import { FinishStep } from './FinishStep.tsx'
import {
  HandCountFields,
  type HandCountValues,
  handCountErrors,
  handCountIn,
  handCountValues,
} from './HandCountFields.tsx'
import { PassesStep } from './PassesStep.tsx'
import type { StackProps } from './props.ts'
import { SettleStep } from './SettleStep.tsx'
import { stackSteps } from './stage.ts'

/** One stack from its minutes to the box: what is done, and the next thing to do. */
export function StackPage() {
  const slug = usePathPart('slug')
  const stackId = usePathPart('stack')
  const place = { slug, stackId }
  const survey = useLoad(slug, (signal) => readSurvey(slug, signal))
  const view = useLoad(stackId, (signal) => readStack(place, signal))
  const back = { href: `/console/surveys/${slug}/paper`, label: paperText.title }
  const { data } = view
  return (
    <Page>
      <PageTitle
        title={data ? paperText.pageTitle(data.stack.number, data.villageName) : paperText.title}
        back={back}
      />
      <Loaded of={survey} lines={4}>
        {({ document }) => (
          <Loaded of={view} lines={8}>
            {(it) => <Stack place={place} view={it} document={document} onDone={view.set} />}
          </Loaded>
        )}
      </Loaded>
    </Page>
  )
}

function Stack(props: StackProps) {
  const { stage, totals, cards, explanation, droppedReason } = props.view.stack
  if (stage === 'dropped') {
    return (
      <Notice tone="info" title={paperText.dropped}>
        <p class="quoted">{droppedReason}</p>
      </Notice>
    )
  }
  return (
    <>
      <Steps label={paperText.stepsLabel} steps={stackSteps(stage)} />
      {stage === 'finished' && totals ? (
        <Notice tone="done" title={paperText.finished}>
          <p>{paperText.finishedNumbers(withCard(totals), cards)}</p>
          {explanation && (
            <p>
              {paperText.explained} {explanation}
            </p>
          )}
          <Onward {...props} />
        </Notice>
      ) : (
        <Unfinished {...props} />
      )}
    </>
  )
}

/** To the next stack, and to the end of the collecting in its village. */
function Onward({ place: { slug }, view }: StackProps) {
  if (!view.mayKey) return null
  const { villageId } = view.stack
  return (
    <Actions>
      <ButtonLink href={`/console/surveys/${slug}/paper`}>{paperText.another}</ButtonLink>
      {view.mayDrop && (
        <ButtonLink href={`/console/surveys/${slug}/collection/${villageId}`}>
          {paperText.toCollection(view.villageName)}
        </ButtonLink>
      )}
    </Actions>
  )
}

/** What is to be done now stands first. */
function Unfinished(props: StackProps) {
  const { view } = props
  const settles = view.stack.stage === 'settling'
  return (
    <>
      {settles && <SettleStep {...props} />}
      {settles && view.differences.every(({ settled }) => settled) && <FinishStep {...props} />}
      <CardsStep {...props} />
      <PassesStep {...props} />
      {view.stack.passes.length === 0 && view.mayKey && <CorrectHandCount {...props} />}
      {view.mayDrop && <Drop {...props} />}
    </>
  )
}

function CorrectHandCount({ place, view, document, onDone }: StackProps) {
  const form = useForm<HandCountValues, StackView>({
    initial: handCountValues(document, view.stack.handCount),
    check: handCountErrors,
    send: (values) => correctHandCount(place, handCountIn(values, sheetOf(document))),
    onSent: onDone,
  })
  return (
    <details class="card">
      <summary>{paperText.correctHandCount}</summary>
      <Form of={form}>
        <HandCountFields of={form} document={document} />
        <Actions>
          <Button type="submit" busy={form.busy}>
            {paperText.saveHandCount}
          </Button>
        </Actions>
      </Form>
    </details>
  )
}

function Drop({ place, view: { stack }, onDone }: StackProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Actions>
        <Button kind="quiet" icon="trash" onClick={() => setOpen(true)}>
          {paperText.drop}
        </Button>
      </Actions>
      <ConfirmDialog
        open={open}
        danger
        title={paperText.dropTitle(stack.number)}
        confirm={paperText.drop}
        typed={paperText.name(stack.number)}
        reason={{}}
        onConfirm={({ reason }) => dropStack(place, reason).then(onDone)}
        onClose={() => setOpen(false)}
      >
        <p>{paperText.dropText}</p>
      </ConfirmDialog>
    </>
  )
}
