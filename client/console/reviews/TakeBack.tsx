import { useState } from 'preact/hooks'
import type { ResultVillage } from '#shared/results/schema.ts'
import { isUnderReview } from '#shared/surveys/state.ts'
import { explanationText } from '../messages/explanations.ts'
import { Actions, Button } from '../ui/Button.tsx'
import { Select } from '../ui/Choice.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { revokeSignOff, undoVoid, useThread, voidVillage } from './api.ts'
import type { DecisionProps } from './props.ts'

type Asked = 'void' | 'undoVoid' | 'revoke'

/** What a reviewer may take out of a result, put back, or take back: each by an event that stays. */
export function TakeBack(props: Pick<DecisionProps, 'page' | 'result' | 'onDone'>) {
  const { page, result, onDone } = props
  const { survey, steps } = page
  const [asked, setAsked] = useState<Asked>()
  const thread = useThread(isUnderReview(survey.state) ? survey.slug : null)
  const mayVoid = thread.data?.mayVoid === true
  const shown = result.villages.filter(
    (one) => one.unitId !== null && one.shown !== null && one.shown.precision !== 'hidden',
  )
  const inside = mayVoid ? shown.filter(({ voided }) => voided === null) : []
  const outside = mayVoid ? shown.filter(({ voided }) => voided !== null) : []
  const close = () => setAsked(undefined)
  return (
    <>
      <Actions>
        {inside.length > 0 && (
          <Button onClick={() => setAsked('void')}>{explanationText.voidVillage}</Button>
        )}
        {outside.length > 0 && (
          <Button onClick={() => setAsked('undoVoid')}>{explanationText.undoVoid}</Button>
        )}
        {steps.includes('revoke') && (
          <Button kind="danger" onClick={() => setAsked('revoke')}>
            {explanationText.revoke}
          </Button>
        )}
      </Actions>
      <VillageDialog {...props} act="void" open={asked === 'void'} of={inside} onClose={close} />
      <VillageDialog
        {...{ ...props, act: 'undoVoid', open: asked === 'undoVoid' }}
        of={outside}
        onClose={close}
      />
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

function VillageDialog({
  page,
  act,
  open,
  of: villages,
  onDone,
  onClose,
}: Pick<DecisionProps, 'page' | 'onDone'> & {
  act: 'void' | 'undoVoid'
  open: boolean
  of: readonly ResultVillage[]
  onClose: () => void
}) {
  const [chosen, setChosen] = useState('')
  const village = villages.find(({ unitId }) => unitId === chosen) ?? villages[0]
  const words = act === 'void' ? explanationText.voidVillage : explanationText.undoVoid
  const { slug } = page.survey
  return (
    <ConfirmDialog
      open={open && village !== undefined}
      title={words}
      confirm={words}
      danger={act === 'void'}
      typed={village?.name}
      reason={{}}
      onConfirm={async ({ reason }) => {
        const take = act === 'void' ? voidVillage : undoVoid
        const next = await take(slug, village?.unitId ?? '', reason)
        onDone(next, act === 'void' ? explanationText.voided : explanationText.voidUndone)
      }}
      onClose={onClose}
    >
      <p>{act === 'void' ? explanationText.voidText : explanationText.undoVoidText}</p>
      <Select
        label={explanationText.chooseVillage}
        id={`${act}-village`}
        name="village"
        value={village?.unitId ?? ''}
        options={villages.map(({ unitId, name }) => ({ value: unitId ?? '', label: name }))}
        onChange={setChosen}
      />
    </ConfirmDialog>
  )
}
