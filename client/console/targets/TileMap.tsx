import { formatCount } from '#shared/format.ts'
import type { TargetBoard, TargetRow } from '#shared/targets/schema.ts'
import { targetText } from '../messages/targets.ts'
import { classes } from '../ui/classes.ts'
import { Icon, type IconName } from '../ui/Icon.tsx'

type Look = keyof typeof targetText.tiles

const icons: Record<Look, IconName> = { met: 'check', one: 'minus', none: 'cross' }

/**
 * Every unit as a tile in its district, all in one look: no borders are drawn, for none are free to use. A tile
 * says by sign, word and pattern how far its unit has come, and leads to the unit.
 */
export function TileMap({ board, rows }: { board: TargetBoard; rows: readonly TargetRow[] }) {
  const districts = board.districts.filter(({ unit }) => ownOf(rows, unit?.id ?? null).length > 0)
  return (
    <div class="tile-map">
      <ul class="legend">
        {(Object.keys(icons) as Look[]).map((look) => (
          <li key={look}>
            <span class={classes('tile', `tile-${look}`, 'tile-key')}>
              <Icon name={icons[look]} />
            </span>{' '}
            {targetText.tileLegend[look]}
          </li>
        ))}
      </ul>
      {districts.map(({ unit, count, of }) => {
        const name = unit?.fullName ?? targetText.noDistrict
        return (
          <section key={unit?.id ?? ''} class="tile-district" aria-label={targetText.tilesOf(name)}>
            <h3>
              {name}
              <span class="under">
                {formatCount(count)}/{formatCount(of)}
              </span>
            </h3>
            <ul>
              {ownOf(rows, unit?.id ?? null).map((row) => (
                <Tile key={row.unit.id} row={row} />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

function Tile({ row }: { row: TargetRow }) {
  const look = lookOf(row)
  const { id, fullName } = row.unit
  return (
    <li>
      <a class={classes('tile', `tile-${look}`)} href={`/console/units/${id}`}>
        <b>{fullName}</b>
        <span>
          <Icon name={icons[look]} /> {targetText.tiles[look]}
        </span>
      </a>
    </li>
  )
}

/** A district that counts by its communes is met or has none of its own. */
function lookOf({ counts, communes, service, survey }: TargetRow): Look {
  if (counts) return 'met'
  return communes === null && service.met !== survey.met ? 'one' : 'none'
}

function ownOf(rows: readonly TargetRow[], districtId: string | null): TargetRow[] {
  return rows.filter((row) => row.districtId === districtId)
}
