import type { VillageStock } from '#shared/participation/schema.ts'
import type { Survey } from '#shared/surveys/schema.ts'
import { readCards } from '../cards/api.ts'
import { Loaded } from '../Loaded.tsx'
import { useLoad } from '../load.ts'
import { registerText } from '../messages/collecting.ts'
import { Empty } from '../ui/Waiting.tsx'
import { Letterhead, Signatures } from './Letterhead.tsx'
import { Paper } from './Paper.tsx'
import type { SheetProps } from './props.ts'
import { VillagePapers } from './VillagePapers.tsx'

/** Danh sách hộ đã nhận thẻ: each household signs for a card. Which card it drew stands nowhere. */
export function RegisterSheet({ page }: SheetProps) {
  const { survey } = page
  const load = useLoad(survey.slug, (signal) => readCards(survey.slug, signal))
  return (
    <Loaded of={load} lines={8}>
      {({ villages }) => (
        <VillagePapers
          villages={villages.filter(({ households }) => households !== null)}
          idOf={({ villageId }) => villageId}
          nameOf={({ name }) => name}
        >
          {(village) => <Register key={village.villageId} survey={survey} village={village} />}
        </VillagePapers>
      )}
    </Loaded>
  )
}

function Register({ survey, village }: { survey: Survey; village: VillageStock }) {
  const households = village.households ?? 0
  if (households === 0) return <Empty title={registerText.noHouseholds(village.name)} />
  const lines = Math.ceil(households / 2)
  return (
    <Paper label={registerText.label(village.name)} kind="flow" look="letter" unit={survey.unit}>
      <Letterhead
        survey={survey}
        title={registerText.title}
        about={registerText.about(village.name, survey.title)}
      />
      <p>{registerText.rule}</p>
      <table class="register">
        <colgroup>
          <col class="register-number" />
          <col />
          <col class="register-away" />
          <col class="register-gap" />
          <col class="register-number" />
          <col />
          <col class="register-away" />
        </colgroup>
        <thead>
          <tr>
            <Titles />
            <th class="register-gap" />
            <Titles />
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: lines }, (_none, at) => (
            <tr key={at}>
              <Household number={at + 1} />
              <td class="register-gap" />
              <Household number={lines + at + 1 <= households ? lines + at + 1 : undefined} />
            </tr>
          ))}
        </tbody>
      </table>
      <p>{registerText.sums(village.name)}</p>
      <Signatures of={registerText.signers} />
    </Paper>
  )
}

function Titles() {
  return (
    <>
      <th>{registerText.number}</th>
      <th>{registerText.sign}</th>
      <th>{registerText.away}</th>
    </>
  )
}

/** By its place in the list of households; a name is written by hand where the commune wants it. */
function Household({ number }: { number: number | undefined }) {
  return (
    <>
      <td class="number">{number}</td>
      <td />
      <td />
    </>
  )
}
