/**
 * What the program says when it refuses. `code` is for machines and decides the HTTP status,
 * `reason` is for sentences on the screen, `fields` names what to mend. Both lists are closed.
 */
export const refusalStatus = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
  too_large: 413,
  too_many: 429,
  unavailable: 503,
} as const

export type RefusalCode = keyof typeof refusalStatus

/** Why, in a word that the screens' dictionaries turn into a sentence. */
export const refusalReasons = [
  // any request
  'malformed',
  'fields',
  'not_found',
  'body_too_large',
  'too_many_requests',
  'busy',
  'shutting_down',
  'cross_site',
  // accounts
  'sign_in_required',
  'wrong_credentials',
  'wrong_code',
  'account_disabled',
  'password_must_change',
  'not_permitted',
  'username_taken',
  'last_admin',
  'own_account',
  // units
  'unit_ended',
  'not_a_commune',
  'wrong_level',
  'children_unassigned',
  'list_has_problems',
  'unit_still_there',
  'training_apart',
  'training_only',
  // forms and surveys
  'form_has_problems',
  'form_locked',
  'wording_only',
  'changed_meanwhile',
  'wrong_state',
  'period_in_the_past',
  'period_too_long',
  'not_later',
  'secondment_undocumented',
  'document_required',
  'posting_before_count',
  'ends_before_it_begins',
  'in_the_future',
  'campaign_not_begun',
  'campaign_period',
  'no_villages',
  'phones_missing',
  'official_needs_cards',
  'official_by_front',
  'no_official_ballot',
  'official_period',
  'plan_missing',
  'collection_missing',
  'guidance_missing',
  'box_key_required',
  'box_key_unreadable',
  'box_key_wrong',
  'reason_required',
  'no_parent_unit',
  'nothing_counted',
  'not_posted',
  'posting_runs',
  'objections_open',
  'explanations_open',
  'result_changed',
  'village_not_shown',
  'stack_not_shown',
  // answers
  'answer_other_content',
  'survey_closed',
  'survey_not_open',
  'version_unknown',
  'village_unknown',
  // cards
  'card_unknown',
  'card_used',
  'token_invalid',
  'households_unknown',
  'households_not_drawn',
  'draw_households_missing',
  'draw_day_wrong',
  'draw_too_early',
  'too_many_cards',
  'print_job_over',
  // paper
  'card_elsewhere',
  'cards_only',
  'keying_begun',
  'pass_taken',
  'second_clerk',
  'pass_unfinished',
  'ballots_missing',
  'place_taken',
  'not_settled',
  'more_ballots_than_cards',
  'explanation_required',
  'wrong_confirmation',
  'paper_unfinished',
  // the end of the collecting
  'village_closed',
  'village_counted',
  'village_too_small',
  'villages_open',
  'differences_open',
  'meeting_not_planned',
  // services and targets
  'already_decided',
  'expired',
  'rule_frozen',
] as const

export type RefusalReason = (typeof refusalReasons)[number]

/** The body of every reply that is not a success. `fault` is the number under which a fault was logged. */
export interface ErrorReply {
  error: {
    code: RefusalCode | 'fault'
    reason: RefusalReason | 'fault'
    fields?: Record<string, string>
    fault?: string
  }
}
