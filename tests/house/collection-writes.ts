import { aMeeting, atVillage } from '../collection/scene.ts'
import { answerAll, closeVillages, openCardSurvey, printedCardsOf } from '../participation/scene.ts'
import { expected } from '../surveys/round.ts'
import type { Prepare } from './write.ts'

const one = '/api/surveys/:slug/villages/:village'

/** The part of `writes` that is about the end of the collecting in a village. */
export const collectionWrites: Record<string, Prepare> = {
  [`put ${one}/closing`]: async (world) => {
    const { path } = atVillage(world, await openCardSurvey(world))
    return { as: 'staff', path: `${path}/closing`, body: { handedOut: 0 } }
  },
  [`delete ${one}/closing`]: async (world) => {
    const { path, close } = atVillage(world, await openCardSurvey(world))
    expected(await close(0), 200)
    return { as: 'staff', path: `${path}/closing`, body: { reason: 'Còn hộ chưa bỏ phiếu' } }
  },
  [`put ${one}/meeting`]: async (world) => {
    const { path } = atVillage(world, await openCardSurvey(world))
    return { as: 'staff', path: `${path}/meeting`, body: aMeeting }
  },
  [`delete ${one}/meeting`]: async (world) => {
    const { path, meet } = atVillage(world, await openCardSurvey(world))
    expected(await meet(), 200)
    return { as: 'staff', path: `${path}/meeting`, body: { reason: 'Họp đã hoãn' } }
  },
  [`put ${one}/count`]: async (world) => {
    const survey = await openCardSurvey(world)
    const { codes } = await printedCardsOf(world, survey, 'thon-ba', 10)
    await answerAll(world, survey.slug, 'thon-ba', codes)
    await closeVillages(world, survey)
    const path = `/api/surveys/${survey.slug}/villages/thon-ba/count`
    return { as: 'staff', path, body: { boxKey: survey.words } }
  },
}
