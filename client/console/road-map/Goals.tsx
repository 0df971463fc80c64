import { useState } from 'preact/hooks'
import { dayOf } from '#shared/dates/days.ts'
import { formatDay, formatInstant } from '#shared/format.ts'
import { percentText } from '#shared/results/ratio.ts'
import type { Goal } from '#shared/road-map/schema.ts'
import { roadMapText } from '../messages/road-map.ts'
import { Button } from '../ui/Button.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { Tag, type TagTone } from '../ui/Tag.tsx'
import { Empty } from '../ui/Waiting.tsx'
import { setGoal } from './api.ts'
import type { GoalActProps } from './props.ts'

/** Every word that was ever said on a goal, the one that stands before those that it replaced. */
export function Goals({ map, onDone }: GoalActProps) {
  const [leaving, setLeaving] = useState<Goal>()
  const day = leaving ? formatDay(leaving.on) : ''
  return (
    <>
      <Table
        caption={roadMapText.goalsCaption}
        captionHidden
        columns={map.maySet ? [...columns, actionColumn(setLeaving)] : columns}
        rows={map.goals}
        rowKey={({ id }) => id}
        empty={
          <Empty title={roadMapText.noGoals}>
            <p>{roadMapText.noGoalsText}</p>
          </Empty>
        }
      />
      <ConfirmDialog
        open={leaving !== undefined}
        title={roadMapText.withdrawTitle(day)}
        confirm={roadMapText.withdraw}
        danger
        reason={{ label: roadMapText.withdrawBasis, hint: roadMapText.basisHint }}
        onConfirm={async ({ reason }) =>
          leaving &&
          onDone(
            await setGoal({
              ...{ unitId: map.unit.id, on: leaving.on, share: null, legalBasis: reason },
            }),
            roadMapText.withdrawn,
          )
        }
        onClose={() => setLeaving(undefined)}
      >
        <p>{roadMapText.withdrawText}</p>
      </ConfirmDialog>
    </>
  )
}

const tones: Record<Goal['state'], TagTone> = {
  ...{ standing: 'met', superseded: 'neutral', withdrawn: 'notMet' },
}

const columns: Column<Goal>[] = [
  {
    key: 'on',
    title: roadMapText.goalDay,
    head: true,
    width: '130px',
    cell: ({ on }) => formatDay(on),
  },
  {
    key: 'share',
    title: roadMapText.goalShare,
    numeric: true,
    width: '110px',
    cell: ({ share }) => (share ? percentText(share) : '–'),
  },
  { key: 'basis', title: roadMapText.basis, cell: ({ legalBasis }) => legalBasis },
  {
    key: 'by',
    title: roadMapText.setBy,
    width: '260px',
    cell: ({ on, at, by }) => (
      <>
        {roadMapText.setByAt(by, formatInstant(at))}
        {dayOf(at) > on && <span class="under">{roadMapText.late}</span>}
      </>
    ),
  },
  {
    key: 'state',
    title: roadMapText.state,
    width: '210px',
    cell: ({ state }) => <Tag tone={tones[state]}>{roadMapText.states[state]}</Tag>,
  },
]

function actionColumn(onLeave: (goal: Goal) => void): Column<Goal> {
  return {
    key: 'actions',
    title: roadMapText.actions,
    titleHidden: true,
    width: '100px',
    cell: (goal) =>
      goal.state === 'standing' && (
        <Button
          small
          label={roadMapText.withdrawOf(formatDay(goal.on))}
          onClick={() => onLeave(goal)}
        >
          {roadMapText.withdraw}
        </Button>
      ),
  }
}
