import { trainingReset, trainingResetDone } from '#shared/training/schema.ts'
import { permit } from '../accounts/access.ts'
import { accountEndpoint, type Endpoint } from '../http/endpoint.ts'
import { resetTraining } from './reset.ts'

export const trainingRoutes: Endpoint[] = [
  accountEndpoint(
    {
      method: 'post',
      path: '/api/units/:id/training-resets',
      summary: 'Set all surveys of a unit for training aside and begin anew',
      body: trainingReset,
      reply: trainingResetDone,
      status: 201,
    },
    async ({ ctx, actor, params, body }) => {
      await permit(ctx, actor, 'surveys.run', { unitId: params.id, body: body.body })
      return { surveys: await resetTraining(ctx, actor, params.id, body) }
    },
  ),
]
