import { isReceipt } from '#shared/responses/receipt.ts'
import type { ResponseBody, ResponseReply } from '#shared/responses/schema.ts'

/** Final: sending the same again changes nothing. */
export type RefusalKind = 'conflict' | 'gone' | 'invalid' | 'cardUsed' | 'cardUnknown'

export type Outcome =
  | { kind: 'sent'; reply: ResponseReply }
  | { kind: 'refused'; refusal: RefusalKind }
  | { kind: 'later' }

const refusals: Record<number, RefusalKind> = {
  400: 'invalid',
  409: 'conflict',
  410: 'gone',
  413: 'invalid',
  422: 'invalid',
}

const patience = 20_000

/**
 * Sends an answer once. Only a reply that can come from our server decides anything: a hotspot's
 * sign-in page with status 200 is no acknowledgement, and its 4xx no refusal. Never throws.
 */
export function sendResponse(slug: string, body: ResponseBody): Promise<Outcome> {
  const timeOut = new Promise<Outcome>((resolve) => {
    setTimeout(() => resolve({ kind: 'later' }), patience)
  })
  return Promise.race([post(slug, body), timeOut])
}

async function post(slug: string, body: ResponseBody): Promise<Outcome> {
  try {
    const reply = await fetch(`/api/surveys/${slug}/responses`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      credentials: 'omit',
      body: JSON.stringify(body),
    })
    return read(reply.status, await reply.json())
  } catch {
    return { kind: 'later' }
  }
}

function read(status: number, reply: Partial<ResponseReply> & { error?: unknown }): Outcome {
  if (status < 300 && isReceipt(reply.receipt)) {
    return { kind: 'sent', reply: { receipt: reply.receipt, signed: String(reply.signed) } }
  }
  const refusal = refusals[status]
  return refusal && reply.error ? { kind: 'refused', refusal } : { kind: 'later' }
}

/** Milliseconds to wait after so many failures: doubling from 2 s to 5 min, half of it by chance. */
export function delayAfter(failures: number, random: number): number {
  return Math.min(1000 * 2 ** failures, 300_000) * (0.5 + random / 2)
}
