import { useEffect, useState } from 'preact/hooks'
import { isDay } from '#shared/dates/days.ts'
import { formatDay } from '#shared/format.ts'
import type { TargetBoard } from '#shared/targets/schema.ts'
import { ExportButtons } from '../exports/ExportButtons.tsx'
import { Loaded } from '../Loaded.tsx'
import { useQuery } from '../location.ts'
import { targetText } from '../messages/targets.ts'
import { uiText } from '../messages/ui.ts'
import { Progress } from '../road-map/Progress.tsx'
import { useWorkplace } from '../session.ts'
import { Button } from '../ui/Button.tsx'
import { DateInput } from '../ui/DateInput.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { Empty } from '../ui/Waiting.tsx'
import { useBoard } from './api.ts'
import { BoardSummary } from './BoardSummary.tsx'
import { Comparison } from './Comparison.tsx'
import { DistrictTable } from './DistrictTable.tsx'
import { JustShort } from './JustShort.tsx'
import { RuleSection } from './RuleSection.tsx'
import { boardTitle } from './title.ts'
import { UnitSection } from './UnitSection.tsx'
import './targets.css'

/** How many units have reached the target, and what are the others short of? */
export function BoardPage() {
  const place = useWorkplace()
  const { query } = useQuery()
  const board = useBoard(place.unit.id, query.on, query.rule)
  return (
    <Page>
      <Loaded of={board} lines={10} title={targetText.own}>
        {(data) => <Board board={data} />}
      </Loaded>
      {board.error && query.on !== undefined && <DayChoice on={query.on} />}
    </Page>
  )
}

function Board({ board }: { board: TargetBoard }) {
  const [whole, setWhole] = useState(false)
  // On paper there is no next page to press: all units are drawn before the sheet is taken.
  useEffect(() => {
    if (!whole) return
    print()
    setWhole(false)
  }, [whole])
  return (
    <>
      <PageTitle
        title={boardTitle(board)}
        sub={
          <>
            {board.unit.fullName} · {targetText.untilDay(formatDay(board.on))} ·{' '}
            {board.unitsSentence} · <a href="#rule">{targetText.ruleLink}</a>
          </>
        }
        actions={
          <>
            <ExportButtons
              ask={(format) => ({ kind: 'board', unitId: board.unit.id, on: board.on, format })}
            />
            <Button icon="print" onClick={() => setWhole(true)}>
              {targetText.print}
            </Button>
          </>
        }
      />
      <DayChoice on={board.on} key={board.on} />
      {board.of === 0 ? (
        <Empty title={targetText.titleNoUnits}>
          <p>{targetText.noUnitsText}</p>
        </Empty>
      ) : (
        <>
          <BoardSummary board={board} />
          {board.compared && <Comparison board={board} compared={board.compared} />}
          {board.unit.level === 'province' && <Progress board={board} />}
          <div class={board.districts.length > 1 ? 'halves' : 'stack'}>
            {board.districts.length > 1 && <DistrictTable board={board} />}
            <JustShort board={board} />
          </div>
          <UnitSection board={board} whole={whole} />
        </>
      )}
      <RuleSection rule={board.rule} own={board.unit.level === 'province'} />
    </>
  )
}

/** The cut-off day goes into the address only when it is a day and asked for: while typing it is many others. */
function DayChoice({ on }: { on: string }) {
  const { query, patch } = useQuery()
  const [day, setDay] = useState(on)
  const [error, setError] = useState<string>()
  return (
    <form
      class="day-choice no-print"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (isDay(day)) patch({ on: day, page: undefined })
        else setError(uiText.dayWrong)
      }}
    >
      <DateInput
        label={targetText.day}
        name="on"
        value={day}
        error={error}
        onChange={(next) => {
          setDay(next)
          setError(undefined)
        }}
      />
      <Button type="submit">{targetText.seeDay}</Button>
      {query.on !== undefined && (
        <Button onClick={() => patch({ on: undefined, page: undefined })}>
          {targetText.today}
        </Button>
      )}
    </form>
  )
}
