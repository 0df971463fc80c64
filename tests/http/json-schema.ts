// As much of JSON Schema 2020-12 as the OpenAPI document uses, to hold what goes over the wire against it.

export interface Schema {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: boolean | Schema
  propertyNames?: Schema
  items?: Schema
  pattern?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  maxItems?: number
}

/** Where a value is not as its schema says; empty when all is well. */
export function problemsOf(document: object, given: Schema, value: unknown, at = '$'): string[] {
  const schema = given.$ref ? lookUp(document, given.$ref) : given
  const inner = (one: Schema, part: unknown, where = at) => problemsOf(document, one, part, where)
  const problems: string[] = []
  const say = (what: string) => void problems.push(`${at} ${what}`)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices?.every((one) => inner(one, value).length > 0)) say('is none of the choices')
  for (const one of schema.allOf ?? []) problems.push(...inner(one, value))
  if (schema.type && ![schema.type].flat().some((type) => isOf(type, value))) {
    return [...problems, `${at} is no ${schema.type}`]
  }
  if (schema.enum && !schema.enum.includes(value)) say('is not in the list')
  if ('const' in schema && schema.const !== value) say('is another constant')
  if (typeof value === 'string') {
    if (schema.pattern && !new RegExp(schema.pattern, 'u').test(value)) say('has another pattern')
    if (value.length < (schema.minLength ?? 0)) say('is too short')
    if (value.length > (schema.maxLength ?? Infinity)) say('is too long')
  } else if (typeof value === 'number') {
    if (value < (schema.minimum ?? -Infinity) || value > (schema.maximum ?? Infinity)) {
      say('is out of bounds')
    }
  } else if (Array.isArray(value)) {
    if (value.length > (schema.maxItems ?? Infinity)) say('has too many items')
    const { items } = schema
    if (items)
      problems.push(...value.flatMap((item, index) => inner(items, item, `${at}[${index}]`)))
  } else if (typeof value === 'object' && value !== null) {
    problems.push(...ofObject(schema, value as Record<string, unknown>, at, inner))
  }
  return problems
}

type Inner = (schema: Schema, part: unknown, where?: string) => string[]

function ofObject(
  { properties = {}, required = [], additionalProperties = true, propertyNames }: Schema,
  value: Record<string, unknown>,
  at: string,
  inner: Inner,
): string[] {
  const missing = required.filter((key) => !(key in value)).map((key) => `${at}.${key} is missing`)
  const parts = Object.entries(value).flatMap(([key, part]) => {
    const where = `${at}.${key}`
    const named = propertyNames ? inner(propertyNames, key, where) : []
    const own = properties[key]
    if (own) return [...named, ...inner(own, part, where)]
    if (additionalProperties === false) return [`${where} is not described`]
    return additionalProperties === true
      ? named
      : [...named, ...inner(additionalProperties, part, where)]
  })
  return [...missing, ...parts]
}

function isOf(type: string, value: unknown): boolean {
  if (type === 'null') return value === null
  if (type === 'array') return Array.isArray(value)
  if (type === 'integer') return Number.isInteger(value)
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value)
  return typeof value === type
}

function lookUp(document: object, pointer: string): Schema {
  const found = pointer
    .split('/')
    .slice(1)
    .reduce((part, key) => (part as Record<string, object>)[key] ?? {}, document)
  return found as Schema
}
