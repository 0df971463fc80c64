import { aDraw, openCardSurvey, printedCardsOf } from '../participation/scene.ts'
import type { Prepare } from './write.ts'

/** The part of `writes` that is about cards. */
export const cardWrites: Record<string, Prepare> = {
  'post /api/surveys/:slug/card-releases': async (world) => ({
    as: 'reviewer',
    path: `/api/surveys/${(await openCardSurvey(world)).slug}/card-releases`,
    body: { villageId: 'thon-ba', cards: 40 },
  }),
  'put /api/surveys/:slug/household-draw': async (world) => {
    const { slug } = await openCardSurvey(world, aDraw())
    world.setNow('2026-03-06T13:00:00.000Z')
    return { as: 'reviewer', path: `/api/surveys/${slug}/household-draw`, body: { seed: '48213' } }
  },
  'post /api/surveys/:slug/card-reissues': ofCards('/card-reissues', {
    ...{ villageId: 'thon-ba', cards: 1, reason: 'Thẻ bị ướt' },
  }),
  'post /api/surveys/:slug/card-withdrawals': ofCards('/card-withdrawals', {
    ...{ serials: [1], kind: 'voided', reason: 'In hỏng' },
  }),
  'post /api/surveys/:slug/print-jobs': async (world) => {
    const { slug } = await openCardSurvey(world)
    const released = { villageId: 'thon-ba', cards: 2 }
    await world.as('reviewer')('post', `/api/surveys/${slug}/card-releases`, released)
    const body = { ...released, witnesses: 'Hai người chứng kiến' }
    return { as: 'staff', path: `/api/surveys/${slug}/print-jobs`, body }
  },
  'post /api/surveys/:slug/print-jobs/:id/prints': ofPrintJob('/prints'),
  'put /api/surveys/:slug/print-jobs/:id/end': ofPrintJob('/end'),
}

/** A survey with cards of thôn Ba, some of them printed. */
function ofCards(rest: string, body: unknown): Prepare {
  return async (world) => {
    const survey = await openCardSurvey(world)
    await printedCardsOf(world, survey, 'thon-ba', 3)
    return { as: 'staff', path: `/api/surveys/${survey.slug}${rest}`, body }
  }
}

function ofPrintJob(rest: string): Prepare {
  return async (world) => {
    const survey = await openCardSurvey(world)
    const { jobId } = await printedCardsOf(world, survey, 'thon-ba', 3)
    return { as: 'staff', path: `/api/surveys/${survey.slug}/print-jobs/${jobId}${rest}` }
  }
}
