import { responseBody, responseReply } from '#shared/responses/schema.ts'
import { type Endpoint, publicEndpoint } from '../http/endpoint.ts'
import { addressBlock } from '../http/security.ts'
import { takeResponse } from './intake.ts'

export const responseRoutes: Endpoint[] = [
  publicEndpoint(
    {
      method: 'post',
      path: '/api/surveys/:slug/responses',
      summary: 'Send an answer; 201 when it was stored now, 200 when it had been stored before',
      body: responseBody,
      reply: responseReply,
      status: 201,
    },
    async ({ ctx, params, body, http }) => {
      const address = addressBlock(ctx.config, http)
      const { isNew, reply } = await takeResponse(ctx, params.slug, body, address)
      http.header('Cache-Control', 'no-store')
      return http.json(reply, isNew ? 201 : 200)
    },
  ),
]
