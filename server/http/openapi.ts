import type * as z from 'zod'
import { refusalReasons, refusalStatus } from '#shared/errors.ts'
import type { Endpoint } from './endpoint.ts'
import { jsonSchema } from './named-schemas.ts'

const version = '1.0.0'

/** The OpenAPI 3.1 description of the endpoints, made from the same schemas that check the requests. */
export function openApiDocument(endpoints: Endpoint[]): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {}
  const schemas: Schemas = { Error: errorSchema }
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method]: describe(endpoint, schemas) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Lắng Nghe', version },
    paths,
    components: {
      schemas,
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'langnghe_session' },
      },
    },
  }
}

type Schemas = Record<string, Record<string, unknown>>

function describe(endpoint: Endpoint, schemas: Schemas): Record<string, unknown> {
  const operation: Record<string, unknown> = {
    summary: endpoint.summary,
    ...(endpoint.details ? { description: endpoint.details } : {}),
    parameters: [...pathParameters(endpoint), ...queryParameters(endpoint, schemas)],
    security: endpoint.access === 'account' ? [{ session: [] }] : [],
    responses: {
      [endpoint.status]: { description: 'Done', ...content(endpoint.reply, 'output', schemas) },
      ...namedReplies(endpoint, schemas),
      default: { description: 'Refused, or a fault', ...errorContent },
    },
  }
  if (endpoint.body) {
    operation.requestBody = { required: true, ...content(endpoint.body, 'input', schemas) }
  }
  return operation
}

/** Good ones hold what the endpoint replies, the others say why not. */
function namedReplies({ replies, reply }: Endpoint, schemas: Schemas) {
  return Object.fromEntries(
    Object.entries(replies).map(([status, description]) => {
      const holds = Number(status) < 300 ? content(reply, 'output', schemas) : errorContent
      return [status, { description, ...holds }]
    }),
  )
}

function content(schema: z.ZodType | undefined, io: 'input' | 'output', schemas: Schemas) {
  return schema
    ? { content: { 'application/json': { schema: jsonSchema(schema, io, schemas) } } }
    : {}
}

function pathParameters(endpoint: Endpoint) {
  return [...endpoint.path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
    ...(name === 'slug' ? { description: 'The word that names a survey in its addresses' } : {}),
  }))
}

function queryParameters(endpoint: Endpoint, schemas: Schemas) {
  if (!endpoint.query) return []
  const { properties = {}, required = [] } = jsonSchema(endpoint.query, 'input', schemas) as {
    properties?: Record<string, unknown>
    required?: string[]
  }
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }))
}

const errorContent = {
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
}

const errorSchema = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'reason'],
      properties: {
        code: { enum: [...Object.keys(refusalStatus), 'fault'] },
        reason: { enum: [...refusalReasons, 'fault'] },
        fields: {
          type: 'object',
          additionalProperties: { type: 'string' },
          description: 'What to mend: names of the body (`answers.q3`) and why each was refused',
        },
        fault: { type: 'string', description: 'Number of a fault, to be told to the operator' },
      },
    },
  },
}
