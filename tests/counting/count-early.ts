import { expect } from 'vitest'
import { closeVillage } from '../participation/scene.ts'
import { cardSteps } from './card-model.ts'
import { onPaper, type Play, printFor, sentFrom, unprinted, villages, well } from './card-play.ts'

/** What a village needs to be counted by itself. */
const minimum = 10

/** Every card that is left is handed out and answers; then the first village ends and is counted, if it has enough, while the other goes on. */
export async function countEarly(play: Play): Promise<void> {
  const { world, survey, doors, cards } = play
  const [village] = villages
  const left = unprinted(play, village)
  if (left > 0) await printFor(play, village, left)
  for (const card of cards.filter((one) => one.village === village && !one.withdrawn)) {
    if (!card.use) await cardSteps.redeem?.(doors, card)
    await cardSteps.submit?.(doors, card)
  }
  await closeVillage(world, survey, village)
  const { status, body } = await doors.staff('put', `villages/${village}/count`, {
    boxKey: survey.words,
  })
  const stored = sentFrom(play, village).length + onPaper(play, village)
  if (stored < minimum) {
    expect([status, body.error.reason]).toEqual([409, 'village_too_small'])
    well(await doors.staff('delete', `villages/${village}/closing`, { reason: 'Còn hộ chưa gửi' }))
    return
  }
  expect([status, body]).toMatchObject([200, { final: false, answers: stored }])
  play.counted = village
}
