import {
  collectionDesk,
  collectionReason,
  villageClosing,
  villageMeeting,
} from '#shared/collection/schema.ts'
import { accountEndpoint, type Endpoint } from '../http/endpoint.ts'
import { getSurveyFor } from '../surveys/steps.ts'
import { closeVillage, reopenVillage } from './close-village.ts'
import { describeCollection } from './describe.ts'
import { holdMeeting, withdrawMeeting } from './hold-meeting.ts'

const village = '/api/surveys/:slug/villages/:village' as const

export const collectionRoutes: Endpoint[] = [
  accountEndpoint(
    {
      method: 'get',
      path: '/api/surveys/:slug/collection',
      summary: 'Village by village: what went out, what came in, where they differ',
      reply: collectionDesk,
    },
    async ({ ctx, actor, params }) => {
      const survey = await getSurveyFor(ctx, actor, params.slug, 'surveys.view')
      return describeCollection(ctx, actor, survey)
    },
  ),
  accountEndpoint(
    {
      method: 'put',
      path: `${village}/closing`,
      summary: 'End the collecting in a village; again, to look at its numbers anew',
      body: villageClosing,
      reply: collectionDesk,
    },
    async ({ ctx, actor, params, body }) => {
      const survey = await getSurveyFor(ctx, actor, params.slug, 'surveys.run')
      await closeVillage(ctx, actor, survey, params.village, body)
      return describeCollection(ctx, actor, survey)
    },
  ),
  accountEndpoint(
    {
      method: 'delete',
      path: `${village}/closing`,
      summary: 'Go on collecting in a village, until the count',
      body: collectionReason,
      reply: collectionDesk,
    },
    async ({ ctx, actor, params, body }) => {
      const survey = await getSurveyFor(ctx, actor, params.slug, 'surveys.run')
      await reopenVillage(ctx, actor, survey, params.village, body.reason)
      return describeCollection(ctx, actor, survey)
    },
  ),
  accountEndpoint(
    {
      method: 'put',
      path: `${village}/meeting`,
      summary: 'Mark the collection of a village as a meeting; again, to correct it',
      body: villageMeeting,
      reply: collectionDesk,
    },
    async ({ ctx, actor, params, body }) => {
      const survey = await getSurveyFor(ctx, actor, params.slug, 'surveys.run')
      await holdMeeting(ctx, actor, survey, params.village, body)
      return describeCollection(ctx, actor, survey)
    },
  ),
  accountEndpoint(
    {
      method: 'delete',
      path: `${village}/meeting`,
      summary: 'Take the mark of a meeting away, until the village is closed',
      body: collectionReason,
      reply: collectionDesk,
    },
    async ({ ctx, actor, params, body }) => {
      const survey = await getSurveyFor(ctx, actor, params.slug, 'surveys.run')
      await withdrawMeeting(ctx, actor, survey, params.village, body.reason)
      return describeCollection(ctx, actor, survey)
    },
  ),
]
