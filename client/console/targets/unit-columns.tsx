import type { TargetRow } from '#shared/targets/schema.ts'
import { communesShortWords } from '#shared/targets/wording.ts'
import { targetText } from '../messages/targets.ts'
import type { Column } from '../ui/Table.tsx'
import {
  NextStep,
  PastUnits,
  ServiceLink,
  ServiceTag,
  ShortList,
  SurveyLink,
  SurveyTag,
} from './ConditionTags.tsx'

/** A unit with its two conditions and what they lack. `districts`: names to stand under the communes. */
export function unitColumns({
  districts,
}: {
  districts: ReadonlyMap<string, string>
}): Column<TargetRow>[] {
  return [
    {
      key: 'unit',
      title: targetText.unit,
      head: true,
      width: '190px',
      cell: ({ unit, districtId }) => (
        <>
          {unit.fullName}
          {districtId !== null && districtId !== unit.id && districts.has(districtId) && (
            <span class="under">{districts.get(districtId)}</span>
          )}
        </>
      ),
    },
    {
      key: 'service',
      title: targetText.service,
      cell: (row) => (
        <>
          <ServiceTag of={row.service} />
          <ServiceLink row={row} />
        </>
      ),
    },
    {
      key: 'survey',
      title: targetText.survey,
      cell: (row) => (
        <>
          <SurveyTag of={row.survey} />
          <PastUnits of={row.survey} />
          <SurveyLink row={row} />
        </>
      ),
    },
    { key: 'short', title: targetText.shortOf, cell: (row) => <Short row={row} /> },
  ]
}

/** A unit that counts is short of nothing, also where its communes are what counts. */
function Short({ row: { counts, service, survey, communes, next } }: { row: TargetRow }) {
  if (counts) return <span class="muted">{targetText.nothingShort}</span>
  if (communes === null) {
    return (
      <>
        <ShortList sentences={[...service.short, ...survey.short]} />
        {next !== null && <NextStep words={next} />}
      </>
    )
  }
  return <ShortList sentences={[communesShortWords(communes)]} />
}
