/** @jsxImportSource ../common/dom */
import { formatCount } from '#shared/format.ts'
import { figureText, type VillagerVillage } from '#shared/results/page.ts'
import * as text from './messages/vi.ts'

/** Every village with how many answered; its share where it may be shown, or why not. */
export function Villages({ villages }: { villages: VillagerVillage[] }) {
  return (
    <section>
      <h2>{text.villages}</h2>
      <ul>
        {villages.map((village) => (
          <li class="village">
            <p class="label">
              <span>{village.name}</span>
              <span>{turnoutOf(village)}</span>
            </p>
            <p class={village.hidden === null ? '' : 'muted'}>{overallOf(village)}</p>
            {village.away && <p class="muted">{village.away}</p>}
            {village.posted && <p class="muted">{village.posted}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function turnoutOf({ received, households }: VillagerVillage): string {
  return households === null
    ? text.villageTurnout(formatCount(received))
    : text.villageHouseholds(formatCount(received), formatCount(households))
}

function overallOf({ received, overall, hidden }: VillagerVillage): string {
  if (received === 0) return text.villageNone
  if (hidden !== null) return hidden
  const share = figureText(overall)
  return share === null ? text.hidden : text.villageSatisfied + share
}
