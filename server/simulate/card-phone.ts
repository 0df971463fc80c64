import type { ResponseBody } from '#shared/responses/schema.ts'
import { blindToken, finishToken, newSecret } from '#shared/tokens/blind.ts'
import type { CardCheckReply, RedemptionReply } from '#shared/tokens/schema.ts'
import type { Random } from '../random.ts'
import type { Ask } from './player.ts'

/** What a phone does with a card: looks it up, exchanges it for a token, sends the answer with that. */
export async function answerWithCard(
  ask: Ask,
  random: Random,
  { slug, code, answer }: { slug: string; code: string; answer: ResponseBody },
): Promise<void> {
  const path = `/api/surveys/${slug}`
  const { publicKey }: CardCheckReply = await ask('post', `${path}/card-checks`, { code })
  const modulus = Buffer.from(publicKey ?? '', 'base64url')
  const secret = newSecret(modulus, (bytes) => random.bytes(bytes))
  const blinded = base64url(blindToken(modulus, secret))
  const reply: RedemptionReply = await ask('post', `${path}/redemptions`, { code, blinded })
  const signature = finishToken(modulus, secret, Buffer.from(reply.blindSignature, 'base64url'))
  if (!signature) throw new Error(`The card ${code} got a signature of another key`)
  const proof = { token: base64url(secret.token), signature: base64url(signature) }
  await ask('post', `${path}/responses`, { ...answer, ...proof })
}

function base64url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url')
}
