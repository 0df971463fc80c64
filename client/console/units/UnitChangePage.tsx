import type { ComponentType } from 'preact'
import { useState } from 'preact/hooks'
import { type Day, dayOf } from '#shared/dates/days.ts'
import type { Unit } from '#shared/units/schema.ts'
import { Loaded } from '../Loaded.tsx'
import { usePathPart, withQuery } from '../location.ts'
import { changeText, unitsText } from '../messages/units.ts'
import { ButtonLink } from '../ui/Button.tsx'
import { RadioGroup } from '../ui/Choice.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { type UnitChange, useUnit } from './api.ts'
import type { ChangeProps } from './ChangeForm.tsx'
import { DissolveForm } from './DissolveForm.tsx'
import { MergeForm } from './MergeForm.tsx'
import { MoveForm } from './MoveForm.tsx'
import { RenameForm } from './RenameForm.tsx'
import { SplitForm } from './SplitForm.tsx'
import { nameInSentence } from './unit-name.ts'

type Kind = UnitChange['kind']

const forms: Record<Kind, ComponentType<ChangeProps>> = {
  rename: RenameForm,
  move: MoveForm,
  merge: MergeForm,
  split: SplitForm,
  dissolve: DissolveForm,
}

/** What the law does to a unit: chosen first, then its own form. */
export function UnitChangePage() {
  const id = usePathPart('id')
  const load = useUnit(id)
  const [outcome, setOutcome] = useState<Outcome>()
  const unit = load.data?.unit
  return (
    <Page>
      <PageTitle
        title={unit ? changeText.title(nameInSentence(unit)) : changeText.titleWaiting}
        sub={changeText.sub}
        back={{ href: backFrom(unit), label: unitsText.treeWaiting }}
      />
      {unit && outcome ? (
        <Done unit={unit} outcome={outcome} />
      ) : (
        <Loaded of={load}>
          {(page) => <Change unit={page.unit} onDone={(begun, on) => setOutcome({ begun, on })} />}
        </Loaded>
      )}
    </Page>
  )
}

function Change({ unit, onDone }: ChangeProps) {
  const [kind, setKind] = useState<Kind>('rename')
  const Chosen = forms[kind]
  return (
    <>
      <div class="form">
        <RadioGroup
          name="kind"
          label={changeText.kind}
          options={kindsFor(unit).map((value) => ({ value, ...changeText.kinds[value] }))}
          value={kind}
          onChange={setKind}
        />
      </div>
      <Chosen key={kind} unit={unit} onDone={onDone} />
    </>
  )
}

/** The province stands under nothing: it cannot move, merge or end here, and a village has nothing to divide. */
function kindsFor(unit: Unit): Kind[] {
  if (unit.parentId === null) return ['rename']
  return unit.level === 'village'
    ? ['rename', 'move', 'merge', 'dissolve']
    : ['rename', 'move', 'merge', 'split', 'dissolve']
}

interface Outcome {
  begun: string[]
  on: Day
}

/** Leads to the units beside it on the day of the change; to a new unit only once it has begun. */
function Done({ unit, outcome: { begun, on } }: { unit: Unit; outcome: Outcome }) {
  const today = dayOf(new Date())
  const links = unit.level === 'village' || on > today ? [] : begun
  const list = withQuery(`/console/units/${unit.parentId ?? unit.id}`, {
    on: on > today && unit.level !== 'village' ? on : undefined,
  })
  return (
    <Notice tone="done" title={changeText.done} announced>
      <div class="actions">
        {links.map((id) => (
          <ButtonLink key={id} href={`/console/units/${id}`}>
            {changeText.doneNew}
          </ButtonLink>
        ))}
        <ButtonLink href={list}>{changeText.doneList}</ButtonLink>
      </div>
    </Notice>
  )
}

/** A village is shown with its commune; a unit that has ended, with its parent. */
function backFrom(unit: Unit | undefined): string {
  if (!unit) return '/console/units'
  return `/console/units/${unit.level === 'village' ? unit.parentId : unit.id}`
}
