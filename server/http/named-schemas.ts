import * as z from 'zod'
import { formPage } from '#shared/answering/schema.ts'
import { campaign } from '#shared/campaigns/schema.ts'
import { formDocument } from '#shared/forms/schema.ts'
import { result, resultPage, shown } from '#shared/results/schema.ts'
import { survey, surveyPage } from '#shared/surveys/schema.ts'
import { service } from '#shared/targets/schema.ts'
import { unit } from '#shared/units/schema.ts'

// What many endpoints speak of stands in the OpenAPI document once, under its name.

const named = z.registry<{ id: string }>()
for (const [id, schema] of Object.entries({
  ...{ Unit: unit, Survey: survey, SurveyPage: surveyPage, Campaign: campaign, Service: service },
  ...{ FormDocument: formDocument, FormPage: formPage },
  ...{ Result: result, ResultPage: resultPage, Shown: shown },
})) {
  named.add(schema as z.ZodType, { id })
}

type Json = Record<string, unknown>

/**
 * The JSON Schema of what goes in or comes out, with its named parts put into `components`: a part that reads
 * otherwise on the way in is named so.
 */
export function jsonSchema(
  schema: z.ZodType,
  io: 'input' | 'output',
  components: Record<string, Json>,
): Json {
  const {
    $schema: _dialect,
    $defs,
    ...rest
  } = z.toJSONSchema(schema, {
    ...{ io, unrepresentable: 'any', metadata: named },
    override: ({ zodSchema, jsonSchema }) => {
      // What `.describe()` has said lies in another registry than the names.
      const description = z.globalRegistry.get(zodSchema)?.description
      if (description) jsonSchema.description = description
    },
  }) as Json
  const names = new Map<string, string>()
  const parts = Object.entries(($defs ?? {}) as Record<string, Json>)
  for (const [id] of parts) names.set(id, io === 'input' ? `${id}Input` : id)
  for (const [id, part] of parts) components[names.get(id) ?? id] = pointed(part, names)
  return pointed(rest, names)
}

/** The same with references into the document instead of into the schema. */
function pointed(part: Json, names: Map<string, string>): Json {
  const { id: _named, ...rest } = part
  return JSON.parse(JSON.stringify(rest), (key, value) => {
    if (key !== '$ref' || typeof value !== 'string') return value
    const id = value.replace('#/$defs/', '')
    return `#/components/schemas/${names.get(id) ?? id}`
  })
}
