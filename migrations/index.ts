import type { Migration } from 'kysely'
import * as units from './0001-units.ts'
import * as accounts from './0002-accounts.ts'
import * as journals from './0003-journals.ts'
import * as surveys from './0004-surveys.ts'
import * as lifecycle from './0005-lifecycle.ts'
import * as responses from './0006-responses.ts'
import * as counting from './0007-counting.ts'
import * as targets from './0008-targets.ts'
import * as installation from './0009-installation.ts'
import * as audio from './0010-audio.ts'
import * as campaigns from './0011-campaigns.ts'
import * as ownTemplates from './0012-own-templates.ts'
import * as calendar from './0013-calendar.ts'
import * as review from './0014-review.ts'
import * as exports from './0015-exports.ts'
import * as cards from './0017-cards.ts'
import * as texts from './0018-texts.ts'
import * as formVersions from './0019-form-versions.ts'
import * as training from './0023-training.ts'
import * as countingRules from './0024-counting-rules.ts'
import * as serviceRenewals from './0024-service-renewals.ts'
import * as deletedTemplates from './0026-deleted-templates.ts'
import * as roadMap from './0028-road-map.ts'
import * as paper from './0033-paper.ts'
import * as exportFailures from './0038-export-failures.ts'
import * as campaignForms from './0040-campaign-forms.ts'
import * as campaignRevocations from './0041-campaign-revocations.ts'
import * as tallySalts from './0050-tally-salts.ts'
import * as interimSums from './0051-interim-sums.ts'
import * as stackVoids from './0052-stack-voids.ts'
import * as collection from './0055-collection.ts'
import * as householdDraw from './0060-household-draw.ts'
import * as signInCode from './0061-sign-in-code.ts'
import * as householdConfirmation from './0062-household-confirmation.ts'
import * as pastGrants from './0063-past-grants.ts'
import * as householdsAway from './0070-households-away.ts'

/** In the order in which they are applied. A migration that has landed is never edited. */
export const migrations: Record<string, Migration> = {
  '0001-units': units,
  '0002-accounts': accounts,
  '0003-journals': journals,
  '0004-surveys': surveys,
  '0005-lifecycle': lifecycle,
  '0006-responses': responses,
  '0007-counting': counting,
  '0008-targets': targets,
  '0009-installation': installation,
  '0010-audio': audio,
  '0011-campaigns': campaigns,
  '0012-own-templates': ownTemplates,
  '0013-calendar': calendar,
  '0014-review': review,
  '0015-exports': exports,
  '0017-cards': cards,
  '0018-texts': texts,
  '0019-form-versions': formVersions,
  '0023-training': training,
  '0024-counting-rules': countingRules,
  '0024-service-renewals': serviceRenewals,
  '0026-deleted-templates': deletedTemplates,
  '0028-road-map': roadMap,
  '0033-paper': paper,
  '0038-export-failures': exportFailures,
  '0040-campaign-forms': campaignForms,
  '0041-campaign-revocations': campaignRevocations,
  '0050-tally-salts': tallySalts,
  '0051-interim-sums': interimSums,
  '0052-stack-voids': stackVoids,
  '0055-collection': collection,
  '0060-household-draw': householdDraw,
  '0061-sign-in-code': signInCode,
  '0062-household-confirmation': householdConfirmation,
  '0063-past-grants': pastGrants,
  '0070-households-away': householdsAway,
}
