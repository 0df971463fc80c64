import type { ComponentChildren } from 'preact'
import { useQuery } from '../location.ts'
import { letterText } from '../messages/letters.ts'
import { Select } from '../ui/Choice.tsx'
import { Papers } from './Paper.tsx'

interface VillagePapersProps<Village> {
  villages: readonly Village[]
  idOf: (village: Village) => string
  nameOf: (village: Village) => string
  /** The paper of one village. */
  children: (village: Village) => ComponentChildren
}

/** A paper for every village, or for the one in the address. */
export function VillagePapers<Village>(props: VillagePapersProps<Village>) {
  const { villages, idOf, nameOf, children } = props
  const { query, patch } = useQuery()
  const chosen = villages.filter((one) => idOf(one) === query.village)
  return (
    <>
      <div class="paper-choices no-print">
        <Select
          label={letterText.pickVillage}
          name="village"
          value={chosen.length > 0 ? `${query.village}` : ''}
          placeholder={letterText.allVillages}
          options={villages.map((one) => ({ value: idOf(one), label: nameOf(one) }))}
          onChange={(id) => patch({ village: id }, { replace: true })}
        />
      </div>
      <Papers>{(chosen.length > 0 ? chosen : villages).map(children)}</Papers>
    </>
  )
}
