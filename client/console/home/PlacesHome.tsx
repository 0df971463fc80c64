import { Loaded } from '../Loaded.tsx'
import { roleWords } from '../messages/words.ts'
import { may, placeName, type Workplace } from '../session.ts'
import { useBoard } from '../targets/api.ts'
import { BoardSummary } from '../targets/BoardSummary.tsx'
import { DistrictTable } from '../targets/DistrictTable.tsx'
import { JustShort } from '../targets/JustShort.tsx'
import { boardTitle } from '../targets/title.ts'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { Places } from './Places.tsx'
import '../targets/targets.css'

/** For roles that look over many units: "how many have reached the target?", and where to go from here. */
export function PlacesHome({ place }: { place: Workplace }) {
  if (place.role !== 'coordinator' || !may('targets.view')) return <OnlyPlaces place={place} />
  return <BoardHome place={place} />
}

function BoardHome({ place }: { place: Workplace }) {
  const board = useBoard(place.unit.id, undefined, undefined)
  return (
    <Page>
      <Loaded of={board} lines={8} title={placeName(place)}>
        {(data) => (
          <>
            <PageTitle title={boardTitle(data)} sub={data.unitsSentence} />
            {data.of > 0 && (
              <>
                <BoardSummary board={data} />
                <div class={data.districts.length > 1 ? 'halves' : 'stack'}>
                  {data.districts.length > 1 && <DistrictTable board={data} />}
                  <JustShort board={data} />
                </div>
              </>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function OnlyPlaces({ place }: { place: Workplace }) {
  return (
    <Page>
      <PageTitle title={placeName(place)} sub={roleWords[place.role]} />
      <Places />
    </Page>
  )
}
