import { useState } from 'preact/hooks'
import { formatCount } from '#shared/format.ts'
import { isUnderReview } from '#shared/surveys/state.ts'
import { explanationText } from '../messages/explanations.ts'
import { Actions, Button } from '../ui/Button.tsx'
import { type Option, Select } from '../ui/Choice.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { revokeSignOff, undoStackVoid, undoVoid, useThread, voidStack, voidVillage } from './api.ts'
import type { DecisionProps } from './props.ts'

type Asked = keyof typeof takes | 'revoke'

/** What is done to a village or a stack that is chosen, and in which words. */
const takes = {
  void: {
    ...{ act: voidVillage, words: explanationText.voidVillage, text: explanationText.voidText },
    ...{ choose: explanationText.chooseVillage, done: explanationText.voided, danger: true },
  },
  undoVoid: {
    ...{ act: undoVoid, words: explanationText.undoVoid, text: explanationText.undoVoidText },
    ...{ choose: explanationText.chooseVillage, done: explanationText.voidUndone, danger: false },
  },
  voidStack: {
    ...{ act: voidStack, words: explanationText.voidStack, text: explanationText.voidStackText },
    ...{ choose: explanationText.chooseStack, done: explanationText.stackVoided, danger: true },
  },
  undoStackVoid: {
    ...{ act: undoStackVoid, words: explanationText.undoStackVoid, danger: false },
    text: explanationText.undoStackVoidText,
    ...{ choose: explanationText.chooseStack, done: explanationText.stackVoidUndone },
  },
} as const

const names = Object.keys(takes) as (keyof typeof takes)[]

/** What can be chosen, with the name that is typed to confirm it. */
type Choice = Option<string> & { name: string }

/** What a reviewer may take out of a result, put back, or take back: each by an event that stays. */
export function TakeBack(props: Pick<DecisionProps, 'page' | 'result' | 'onDone'>) {
  const { page, onDone } = props
  const { survey, steps } = page
  const [asked, setAsked] = useState<Asked>()
  const { choices, reload } = useChoices(props)
  const close = () => setAsked(undefined)
  return (
    <>
      <Actions>
        {names
          .filter((name) => choices[name].length > 0)
          .map((name) => (
            <Button key={name} onClick={() => setAsked(name)}>
              {takes[name].words}
            </Button>
          ))}
        {steps.includes('revoke') && (
          <Button kind="danger" onClick={() => setAsked('revoke')}>
            {explanationText.revoke}
          </Button>
        )}
      </Actions>
      {names.map((name) => (
        <TakeDialog
          key={name}
          {...props}
          take={name}
          open={asked === name}
          of={choices[name]}
          onDone={(next, words) => {
            reload()
            onDone(next, words)
          }}
          onClose={close}
        />
      ))}
      <ConfirmDialog
        open={asked === 'revoke'}
        title={explanationText.revokeTitle}
        confirm={explanationText.revoke}
        danger
        typed={survey.unit.fullName}
        reason={{}}
        onConfirm={async ({ reason }) =>
          onDone(await revokeSignOff(survey.slug, reason), explanationText.revoked)
        }
        onClose={close}
      >
        <p>{explanationText.revokeText}</p>
      </ConfirmDialog>
    </>
  )
}

function useChoices({ page: { survey }, result }: Pick<DecisionProps, 'page' | 'result'>): {
  choices: Record<keyof typeof takes, Choice[]>
  reload: () => void
} {
  const thread = useThread(isUnderReview(survey.state) ? survey.slug : null)
  const shown = result.villages.filter(
    (one) => one.unitId !== null && one.shown !== null && one.shown.precision !== 'hidden',
  )
  const villages = thread.data?.mayVoid ? shown : []
  const ofVillages = (isOut: boolean) =>
    villages
      .filter(({ voided }) => (voided !== null) === isOut)
      .map(({ unitId, name }): Choice => ({ value: unitId ?? '', label: name, name }))
  const ofStacks = (isOut: boolean) =>
    (thread.data?.stacks ?? [])
      .filter(({ voided }) => voided === isOut)
      .map(({ id, name, ballots }): Choice => {
        return { value: id, label: explanationText.stackBallots(name, formatCount(ballots)), name }
      })
  return {
    choices: {
      ...{ void: ofVillages(false), undoVoid: ofVillages(true) },
      ...{ voidStack: ofStacks(false), undoStackVoid: ofStacks(true) },
    },
    reload: thread.reload,
  }
}

function TakeDialog({
  page,
  take,
  open,
  of: choices,
  onDone,
  onClose,
}: Pick<DecisionProps, 'page' | 'onDone'> & {
  take: keyof typeof takes
  open: boolean
  of: readonly Choice[]
  onClose: () => void
}) {
  const [value, setValue] = useState('')
  const chosen = choices.find((one) => one.value === value) ?? choices[0]
  const { act, words, text, choose, done, danger } = takes[take]
  return (
    <ConfirmDialog
      open={open && chosen !== undefined}
      title={words}
      confirm={words}
      danger={danger}
      typed={chosen?.name}
      reason={{}}
      onConfirm={async ({ reason }) =>
        onDone(await act(page.survey.slug, chosen?.value ?? '', reason), done)
      }
      onClose={onClose}
    >
      <p>{text}</p>
      <Select
        label={choose}
        id={`${take}-choice`}
        name="choice"
        width="full"
        value={chosen?.value ?? ''}
        options={choices}
        onChange={setValue}
      />
    </ConfirmDialog>
  )
}
