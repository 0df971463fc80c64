import { useState } from 'preact/hooks'
import type { FormDocument } from '#shared/forms/document.ts'
import { largestStack } from '#shared/paper/limits.ts'
import type { StackView } from '#shared/paper/schema.ts'
import { Loaded } from '../Loaded.tsx'
import { useLoad } from '../load.ts'
import { useGo, usePathPart } from '../location.ts'
import { keyingText } from '../messages/keying.ts'
import { sentenceFor } from '../messages/reasons.ts'
import { readSurvey } from '../surveys/api.ts'
import { Actions, Button } from '../ui/Button.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { endPass, type PassPlace, readStack } from './api.ts'
import { BallotForm } from './BallotForm.tsx'
import { KeyingTally } from './KeyingTally.tsx'
import { type Keying, useKeying } from './use-keying.ts'
import { ballotWords } from './words.ts'

/** One reading of a pile: the keyboard alone, ballot after ballot, whatever the network does. */
export function KeyingPage() {
  const slug = usePathPart('slug')
  const stackId = usePathPart('stack')
  const survey = useLoad(slug, (signal) => readSurvey(slug, signal))
  const view = useLoad(stackId, (signal) => readStack({ slug, stackId }, signal))
  const pass = view.data?.stack.stage === 'second' ? 2 : 1
  const back = { href: `/console/surveys/${slug}/paper/${stackId}`, label: keyingText.back }
  const title = view.data ? keyingText.title(pass, view.data.stack.number) : keyingText.back
  return (
    <Page>
      <PageTitle title={title} back={back} sub={view.data?.villageName} />
      <Loaded of={survey} lines={4}>
        {({ document }) => (
          <Loaded of={view} lines={8}>
            {(data) =>
              isMine(data, pass) ? (
                <Reading place={{ slug, stackId, pass }} view={data} document={document} />
              ) : (
                <Notice tone="info">{keyingText.notMine}</Notice>
              )
            }
          </Loaded>
        )}
      </Loaded>
    </Page>
  )
}

function isMine({ stack, mayKey }: StackView, pass: 1 | 2): boolean {
  const isUnderWay = stack.stage === 'first' || stack.stage === 'second'
  const isFree = !(pass === 2 && stack.passes[0]?.mine)
  return mayKey && isUnderWay && (stack.passes[pass - 1]?.mine ?? isFree)
}

interface ReadingProps {
  place: PassPlace
  view: StackView
  document: FormDocument
}

function Reading({ place, view, document }: ReadingProps) {
  const keying = useKeying(place, view.own)
  const { ballots, outbox } = keying
  const last = ballots.at(-1)
  const refusal = outbox.refusal()
  return (
    <div class="keying">
      <div class="keying-main">
        {refusal && (
          <Notice tone="problem" title={keyingText.refused} announced>
            <p>{sentenceFor(refusal.reason)}</p>
            <p>{keyingText.refusedThen}</p>
            <Button
              onClick={() => {
                outbox.forget()
                location.reload()
              }}
            >
              {keyingText.reload}
            </Button>
          </Notice>
        )}
        {ballots.length >= largestStack && <Notice tone="info">{keyingText.full}</Notice>}
        <Saved keying={keying} />
        {last && (
          <p class="keying-last">
            <b>{keyingText.last(ballots.length)}</b> {ballotWords(document, last.content)}
          </p>
        )}
        <BallotForm keying={keying} document={document} texts={place.pass === 1} />
        <End place={place} keying={keying} />
      </div>
      <KeyingTally ballots={ballots} document={document} />
    </div>
  )
}

/** In words, always in sight: what only this machine has. */
function Saved({ keying: { outbox } }: { keying: Keying }) {
  const waiting = outbox.waiting().length
  return (
    <p class={waiting > 0 ? 'keying-waiting' : 'note'} role="status">
      {waiting > 0 ? keyingText.waiting(waiting) : keyingText.saved}
    </p>
  )
}

function End({ place, keying }: { place: PassPlace; keying: Keying }) {
  const go = useGo()
  const [asking, setAsking] = useState(false)
  const { ballots, outbox } = keying
  const isSent = outbox.waiting().length === 0
  return (
    <>
      <Actions>
        <Button disabled={!isSent || ballots.length === 0} onClick={() => setAsking(true)}>
          {keyingText.end(place.pass)}
        </Button>
        <Button kind="quiet" disabled={ballots.length === 0} onClick={keying.takeBackLast}>
          {keyingText.takeBack}
        </Button>
      </Actions>
      <ConfirmDialog
        open={asking}
        title={keyingText.endTitle(ballots.length)}
        confirm={keyingText.end(place.pass)}
        onConfirm={async () => {
          await endPass(place, ballots.length)
          go(`/console/surveys/${place.slug}/paper/${place.stackId}`)
        }}
        onClose={() => setAsking(false)}
      >
        <p>{keyingText.endText}</p>
      </ConfirmDialog>
    </>
  )
}
