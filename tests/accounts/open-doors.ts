// Whose door opens, for every write of `writes.ts`: role, body and where the grant stands, seen from the commune
// that the write is about. `any`: of either body. Whoever is not named here finds the door shut.

export interface Door {
  who: readonly string[]
  writes: readonly string[]
}

export const doors: readonly Door[] = [
  {
    who: ['staff ubnd own'],
    writes: [
      'delete /api/surveys/:slug/closure',
      'delete /api/surveys/:slug/villages/:village/closing',
      'delete /api/surveys/:slug/villages/:village/meeting',
      'patch /api/surveys/:slug',
      'post /api/surveys',
      'post /api/surveys/:slug/audio',
      'post /api/surveys/:slug/box-keys',
      'post /api/surveys/:slug/card-reissues',
      'post /api/surveys/:slug/card-withdrawals',
      'post /api/surveys/:slug/form-versions',
      'post /api/surveys/:slug/paper-stacks/:stack/card-removals',
      'post /api/surveys/:slug/print-jobs',
      'post /api/surveys/:slug/print-jobs/:id/prints',
      'post /api/units/:id/hand-overs',
      'post /api/units/:id/training-resets',
      'put /api/form-templates/:id/deletion',
      'put /api/session/password',
      'put /api/surveys/:slug/cancellation',
      'put /api/surveys/:slug/closure',
      'put /api/surveys/:slug/count',
      'put /api/surveys/:slug/deadline',
      'put /api/surveys/:slug/draft',
      'put /api/surveys/:slug/explanations/:number/answer',
      'put /api/surveys/:slug/paper-stacks/:stack/drop',
      'put /api/surveys/:slug/print-jobs/:id/end',
      'put /api/surveys/:slug/publication',
      'put /api/surveys/:slug/submission',
      'put /api/surveys/:slug/villages/:village/closing',
      'put /api/surveys/:slug/villages/:village/count',
      'put /api/surveys/:slug/villages/:village/meeting',
    ],
  },
  {
    who: ['reviewer ubnd parent'],
    writes: [
      'delete /api/surveys/:slug/paper-stacks/:stack/void',
      'delete /api/surveys/:slug/texts/:text/withholding',
      'delete /api/surveys/:slug/villages/:village/void',
      'post /api/surveys/:slug/card-releases',
      'post /api/surveys/:slug/explanations',
      'post /api/surveys/:slug/texts/:text/erasure',
      'post /api/team/:id/sign-in-codes',
      'put /api/surveys/:slug/household-draw',
      'put /api/surveys/:slug/paper-stacks/:stack/void',
      'put /api/surveys/:slug/return',
      'put /api/surveys/:slug/sign-off',
      'put /api/surveys/:slug/text-summaries/:question',
      'put /api/surveys/:slug/texts/:text/withholding',
      'put /api/surveys/:slug/villages/:village/void',
    ],
  },
  {
    who: ['staff ubnd own', 'clerk ubnd own'],
    writes: [
      'delete /api/surveys/:slug/paper-stacks/:stack/passes/:pass/ballots/:ballot',
      'post /api/surveys/:slug/paper-stacks',
      'post /api/surveys/:slug/paper-stacks/:stack/cards',
      'post /api/surveys/:slug/paper-stacks/:stack/settlements',
      'put /api/surveys/:slug/paper-stacks/:stack/end',
      'put /api/surveys/:slug/paper-stacks/:stack/hand-count',
      'put /api/surveys/:slug/paper-stacks/:stack/passes/:pass/ballots/:ballot',
      'put /api/surveys/:slug/paper-stacks/:stack/passes/:pass/end',
    ],
  },
  {
    who: ['admin ubnd own', 'admin ubnd parent', 'admin any province'],
    writes: [
      'post /api/accounts',
      'post /api/accounts/:id/grants',
      'post /api/accounts/:id/password-reset',
      'put /api/accounts/:id/disabled',
    ],
  },
  {
    who: ['staff any own'],
    writes: [
      'post /api/services',
      'post /api/units/:id/village-imports',
      'put /api/services/:id/withdrawal',
    ],
  },
  {
    who: ['staff mttq own'],
    writes: [
      'post /api/surveys/:slug/objections',
      'put /api/surveys/:slug/objections/:number/answer',
      'put /api/surveys/:slug/posting',
    ],
  },
  {
    who: ['staff ubnd own', 'coordinator ubnd own'],
    writes: [
      'post /api/form-templates',
      'post /api/form-templates/:id/audio',
      'put /api/form-templates/:id',
    ],
  },
  {
    who: ['coordinator any province'],
    writes: [
      'post /api/road-map/goals',
      'post /api/targets/evaluations',
      'post /api/targets/rules',
    ],
  },
  {
    who: ['reviewer any parent'],
    writes: [
      'delete /api/services/:id/confirmation',
      'put /api/services/:id/confirmation',
      'put /api/services/:id/renewal',
      'put /api/units/:id/household-confirmation',
    ],
  },
  {
    who: ['coordinator ubnd province'],
    writes: ['post /api/campaigns', 'post /api/campaigns/:slug/units'],
  },
  {
    who: ['reviewer ubnd province'],
    writes: ['delete /api/campaigns/:slug/sign-off', 'put /api/campaigns/:slug/sign-off'],
  },
  {
    who: ['reviewer any province', 'coordinator any province'],
    writes: [
      'delete /api/targets/rules/:id/confirmation',
      'put /api/targets/rules/:id/confirmation',
    ],
  },
  {
    who: ['admin ubnd own'],
    writes: ['delete /api/accounts/:id/grants/:grantId'],
  },
  {
    who: ['admin ubnd province'],
    writes: ['post /api/units/:id/list-imports'],
  },
  {
    who: ['admin any province'],
    writes: ['post /api/unit-changes'],
  },
  {
    who: ['reviewer ubnd parent', 'admin ubnd own', 'admin ubnd parent', 'admin ubnd province'],
    writes: ['post /api/surveys/:slug/bundles'],
  },
  {
    who: ['reviewer ubnd parent', 'reviewer ubnd province'],
    writes: ['delete /api/surveys/:slug/sign-off'],
  },
  {
    who: ['staff ubnd own', 'reviewer ubnd parent'],
    writes: ['put /api/surveys/:slug/announcement'],
  },
  {
    who: [
      'staff any province',
      'reviewer any province',
      'coordinator any province',
      'admin any province',
    ],
    writes: ['post /api/exports'],
  },
]
