import type { Survey } from '#shared/surveys/schema.ts'
import { readCards, readDraw } from '../cards/api.ts'
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
  const drawn = page.counting.selection !== 'all'
  const load = useLoad(survey.slug, (signal) =>
    drawn ? drawnHouseholds(survey.slug, signal) : allHouseholds(survey.slug, signal),
  )
  return (
    <Loaded of={load} lines={8}>
      {(villages) => (
        <VillagePapers villages={villages} idOf={({ id }) => id} nameOf={({ name }) => name}>
          {(village) => <Register key={village.id} survey={survey} village={village} />}
        </VillagePapers>
      )}
    </Loaded>
  )
}

interface ListedVillage {
  id: string
  name: string
  /** The numbers in the list of those that get a card. */
  numbers: readonly number[]
}

async function allHouseholds(slug: string, signal: AbortSignal): Promise<ListedVillage[]> {
  const { villages } = await readCards(slug, signal)
  return villages.flatMap(({ villageId: id, name, households }) => {
    if (households === null) return []
    return { id, name, numbers: Array.from({ length: households }, (_none, at) => at + 1) }
  })
}

async function drawnHouseholds(slug: string, signal: AbortSignal): Promise<ListedVillage[]> {
  const { villages } = await readDraw(slug, signal)
  return villages.map(({ villageId: id, name, numbers }) => ({ id, name, numbers }))
}

function Register({ survey, village }: { survey: Survey; village: ListedVillage }) {
  const { numbers } = village
  if (numbers.length === 0) return <Empty title={registerText.noHouseholds(village.name)} />
  // Whole lines of two.
  const first = 2 * Math.max(0, Math.ceil((numbers.length - keptTogether) / 2))
  return (
    <Paper label={registerText.label(village.name)} kind="flow" look="letter" unit={survey.unit}>
      <Letterhead
        survey={survey}
        title={registerText.title}
        about={registerText.about(village.name, survey.title)}
      />
      <p>{registerText.rule}</p>
      <Lines numbers={numbers.slice(0, first)} titled />
      <div class="register-end">
        <Lines numbers={numbers.slice(first)} titled={first === 0} />
        <p>{registerText.sums(village.name)}</p>
        <Signatures of={registerText.signers} />
      </div>
    </Paper>
  )
}

/** On the page of the signatures there are so many households at least. */
const keptTogether = 6

interface LinesProps {
  numbers: readonly number[]
  titled: boolean
}

/** Two households on a line, one after the other whatever page they come on. */
function Lines({ numbers, titled }: LinesProps) {
  if (numbers.length === 0) return null
  return (
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
      {titled && (
        <thead>
          <tr>
            <Titles />
            <th class="register-gap" />
            <Titles />
          </tr>
        </thead>
      )}
      <tbody>
        {Array.from({ length: Math.ceil(numbers.length / 2) }, (_none, at) => (
          <tr key={at}>
            <Household number={numbers[2 * at]} />
            <td class="register-gap" />
            <Household number={numbers[2 * at + 1]} />
          </tr>
        ))}
      </tbody>
    </table>
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
