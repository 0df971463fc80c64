import { newGoal, roadMap, roadMapSearch } from '#shared/road-map/schema.ts'
import { permit } from '../accounts/access.ts'
import { accountEndpoint, type Endpoint } from '../http/endpoint.ts'
import { readRoadMap, setGoal } from './road-map.ts'

export const roadMapRoutes: Endpoint[] = [
  accountEndpoint(
    {
      method: 'get',
      path: '/api/road-map',
      summary: 'The dated goals of a province and what was counted against them',
      query: roadMapSearch,
      reply: roadMap,
    },
    async ({ ctx, actor, query }) => {
      await permit(ctx, actor, 'targets.view', { unitId: query.unit })
      return readRoadMap(ctx, actor, query.unit)
    },
  ),
  accountEndpoint(
    {
      method: 'post',
      path: '/api/road-map/goals',
      summary: 'Set, replace or take back what a province is to have reached by a day',
      body: newGoal,
      reply: roadMap,
      status: 201,
    },
    async ({ ctx, actor, body }) => {
      await permit(ctx, actor, 'roadMap.set', { unitId: body.unitId })
      await setGoal(ctx, actor, body)
      return readRoadMap(ctx, actor, body.unitId)
    },
  ),
]
