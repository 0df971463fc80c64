import { formatCount } from '#shared/format.ts'
import { Loaded } from '../Loaded.tsx'
import { changeText } from '../messages/units.ts'
import { Notice } from '../ui/Notice.tsx'
import { useChildren } from './api.ts'
import { BasisFields, ChangeForm, type ChangeProps } from './ChangeForm.tsx'

/** The unit ends and nothing takes its place; only when nothing is left below it. */
export function DissolveForm({ unit, onDone }: ChangeProps) {
  const below = useChildren(unit)
  return (
    <Loaded of={below}>
      {(children) =>
        children.length > 0 ? (
          <Notice tone="waiting" title={changeText.stillBelow(formatCount(children.length))}>
            <p>{changeText.stillBelowText}</p>
          </Notice>
        ) : (
          <ChangeForm
            unit={unit}
            initial={{}}
            errorsOf={() => ({})}
            changeOf={({ on, legalBasis }) => ({
              kind: 'dissolve',
              unitId: unit.id,
              ...{ on, legalBasis },
            })}
            sentenceOf={() => changeText.sentences.dissolve(unit.fullName)}
            onDone={onDone}
          >
            {({ field }) => <BasisFields field={field} />}
          </ChangeForm>
        )
      }
    </Loaded>
  )
}
