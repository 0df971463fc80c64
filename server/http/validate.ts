import type { Context as HonoContext } from 'hono'
import type * as z from 'zod'
import { Refusal } from '../errors.ts'

/** The body as the schema wants it. @throws Refusal `malformed`, or `fields` naming each bad field. */
export async function readJson<T>(http: HonoContext, schema: z.ZodType<T>): Promise<T> {
  let given: unknown
  try {
    // No body at all is an empty one: it has no fields.
    given = JSON.parse((await http.req.text()) || '{}')
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('invalid', 'malformed')
  }
  return checked(schema, given)
}

/** The query parameters as the schema wants them; of a repeated one, the last. */
export function readQuery<T>(http: HonoContext, schema: z.ZodType<T>): T {
  const query = http.req.query()
  if (Object.values(query).some((value) => /\p{Cc}/u.test(value))) {
    throw new Refusal('invalid', 'malformed')
  }
  return checked(schema, query)
}

function checked<T>(schema: z.ZodType<T>, given: unknown): T {
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const fields: Record<string, string> = {}
  for (const issue of parsed.error.issues) {
    const name = issue.path.join('.') || 'body'
    fields[name] ??= issue.code === 'custom' ? issue.message : reasonOf(issue)
  }
  throw new Refusal('invalid', 'fields', fields)
}

/** zod's kinds of trouble as the closed words that screens have sentences for. */
function reasonOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1 ? 'required' : 'too_small'
    case 'too_big':
      return 'too_big'
    case 'invalid_type':
      return issue.input === undefined ? 'required' : 'invalid'
    case 'unrecognized_keys':
      return 'unknown'
    default:
      return 'invalid'
  }
}
