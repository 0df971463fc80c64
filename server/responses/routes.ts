import { responseBody, responseReply } from '#shared/responses/schema.ts'
import { type Endpoint, publicEndpoint } from '../http/endpoint.ts'
import { addressBlock } from '../http/security.ts'
import { takeResponse } from './intake.ts'

const details = `No sign-in and no cookie. An answer that was not acknowledged by 200 or 201 is sent again until it is, byte for
byte the same: the same \`id\`, \`salt\` and answers give the same receipt. In a survey with cards \`token\` and \`signature\` are
required, the village is that of the card, and neither code nor blinded token is sent; in an open one both must be missing.

The leaf of an answer is SHA-256(0x00 ‖ record). The record is JSON in UTF-8 without white space, keys sorted by code units, strings in
NFC: \`{answers, mode, salt, survey, version, village}\` with the slug as \`survey\`. In \`answers\` words (texts and reasons) stand as
\`{"text": hex}\`, hex = SHA-256(SHA-256("text" ‖ 16 bytes of salt ‖ key) ‖ words). Before that the answers are cleaned: words in NFC, lines ended by LF,
trimmed, without control signs and marks of direction; choices of \`multiple\` in the order of the form; what \`showIf\` hides and
reasons after a satisfied value are dropped. After the count the leaf stands in /api/public/surveys/{slug}/leaves.`

export const responseRoutes: Endpoint[] = [
  publicEndpoint(
    {
      method: 'post',
      path: '/api/surveys/:slug/responses',
      summary: 'Send an answer; 201 when it was stored now, 200 when it had been stored before',
      details,
      replies: {
        200: 'The very same answer was stored before, with the same receipt',
        404: '`survey_not_open`: there is no such survey, or not yet',
        409: '`answer_other_content`: id or token were used for another answer; the first one stays',
        410: '`survey_closed`: more than 48 hours after the deadline, or counted; `village_closed`: this village is counted already',
        413: 'A body of more than 64 KiB',
        422: '`fields`, `version_unknown`, `village_unknown` or `token_invalid`; `fields` names what',
        429: 'Too many answers from one network; later. Never with a card',
        503: 'Nobody knows whether it was stored: send the same again',
      },
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
