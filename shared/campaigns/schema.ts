import * as z from 'zod'
import { bodies } from '../accounts/permissions.ts'
import { shareReading } from '../counting/schema.ts'
import { mandate, officialPlan } from '../mandates/schema.ts'
import type { Figure } from '../results/figure.ts'
import { accesses, tracks } from '../surveys/kinds.ts'
import { survey } from '../surveys/schema.ts'
import { day, unit } from '../units/schema.ts'
import { adoptions } from './adoption.ts'

const line = z.string().trim().min(1).max(200)

export const newCampaign = z.strictObject({
  /** The province or district that asks. */
  unitId: z.string(),
  body: z.enum(bodies),
  track: z.enum(tracks).default('feedback'),
  access: z.enum(accesses).default('open'),
  title: line,
  templateId: z.string(),
  opensOn: mandate.shape.opensOn,
  closesOn: mandate.shape.closesOn.default(null),
  locked: mandate.shape.locked.default(true),
  thresholds: mandate.shape.thresholds.default(null),
  minimum: mandate.shape.minimum.default(null),
  /** One reading for all units: their shares are added. */
  counting: shareReading.default({ denominator: 'valid', overall: 'question' }),
  /** What the surveys begin with; each unit may still correct it. */
  settings: z.strictObject({ plan: officialPlan.nullable().default(null) }).prefault({}),
  /** The units that are to ask, each below the campaign's own. */
  unitIds: z.array(z.string()).min(1).max(400),
})
export type NewCampaign = z.input<typeof newCampaign>

export const moreUnits = z.strictObject({ unitIds: z.array(z.string()).min(1).max(400) })

export const campaign = z.object({
  slug: z.string(),
  title: z.string(),
  unit,
  body: z.enum(bodies),
  track: z.enum(tracks),
  access: z.enum(accesses),
  templateId: z.string(),
  mandate,
  createdOn: day,
  /** All its units are for training: it is counted nowhere. */
  training: z.boolean(),
  /** How many units take part: those called off are none of them. */
  units: z.number().int(),
  calledOff: z.number().int(),
  /** How many of the units have come at least so far. */
  progress: z.object({
    published: z.number().int(),
    counted: z.number().int(),
    signedOff: z.number().int(),
  }),
  signedOffOn: day.nullable(),
})
export type Campaign = z.infer<typeof campaign>
/** `maySignOff`: it is complete, and it is the asking account's turn to confirm its sum. */
const listedCampaign = campaign.extend({ maySignOff: z.boolean() })
export type ListedCampaign = z.infer<typeof listedCampaign>
export const campaignList = z.object({ campaigns: z.array(listedCampaign) })

/** What makes a survey's result another thing than the campaign's; nothing: they can be compared. */
export const differences = ['form', 'counting'] as const
export type Difference = (typeof differences)[number]
const differs = z.array(z.enum(differences))

/** Adoption: every unit's survey, and whether it still asks what the campaign asked. */
export const campaignPage = z.object({
  campaign,
  members: z.array(
    z.object({
      survey,
      /** The unit above: names of communes repeat. Null where none stands above. */
      parentName: z.string().nullable(),
      adoption: z.enum(adoptions),
      /** Why it was called off, in the unit's own words. */
      reason: z.string().nullable(),
      differs,
    }),
  ),
  /** How many members are asked for, and on how many pages they stand. */
  found: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
  /** Names of all units that have not opened their survey yet. */
  waiting: z.array(z.string()),
  /** Ids of all units that take part. */
  taking: z.array(z.string()),
  /** Confirmations that were taken back, the newest first. */
  revoked: z.array(
    z.object({ signedOn: day, revokedOn: day, reason: z.string(), resultHash: z.string() }),
  ),
  mayAdd: z.boolean(),
  maySignOff: z.boolean(),
  mayRevoke: z.boolean(),
})
export type CampaignPage = z.infer<typeof campaignPage>

/** Which members to list: in the page's address, answered by the server. */
export const memberSearch = z.object({
  /** Words of the unit's name, or of the unit above. */
  q: z.string().trim().max(100).default(''),
  adoption: z.enum(adoptions).optional(),
  /** Only those whose result is another thing than the campaign's. */
  differing: z.literal('yes').optional(),
  sort: z.enum(['unit', '-unit', 'state', '-state']).default('unit'),
  page: z.coerce.number().int().min(1).max(1000).default(1),
})
export type MemberSearch = z.output<typeof memberSearch>

const figure = z.custom<Figure>().nullable()

/** What a sign-off freezes: the sum of the counted units, and every unit × every content. */
export const frozenResult = z.object({
  contents: z.array(z.object({ id: z.string(), label: z.string() })),
  total: z.object({
    units: z.number().int(),
    received: z.number().int(),
    households: z.number().int().nullable(),
    overall: figure,
    /** The overall share by both readings in use; `overall` is the one that the form decides by. */
    readings: z.object({ question: figure, mean: figure }),
    cells: z.array(figure),
    /** Names of units too small to be added: the sum minus the others would lay them bare. */
    leftOut: z.array(z.string()).default([]),
  }),
  rows: z.array(
    z.object({
      slug: z.string(),
      unit,
      received: z.number().int(),
      households: z.number().int().nullable(),
      overall: figure,
      cells: z.array(figure),
      differs,
    }),
  ),
  /** Units that have not been counted yet. */
  awaited: z.array(unit),
  /** Called off, each with its reason: they take part no more and hold nobody up. */
  calledOff: z.array(
    z.object({ slug: z.string(), unit, adoption: z.enum(adoptions), reason: z.string() }),
  ),
  /** Names of the units and villages where too few took part for a conclusion. */
  belowMinimum: z.array(z.string()),
  /** Null of an open campaign, which concludes nothing, and before all that take part have been counted. */
  verdict: z.enum(['reached', 'notReached', 'notCountable']).nullable(),
})

export const campaignResultPage = frozenResult.extend({
  campaign,
  /** Of what was signed off, or of what a sign-off would freeze now; null before every unit's own is confirmed. */
  resultHash: z.string().nullable(),
  /** Names of units whose own confirmation was taken back, or given anew, since the campaign's. */
  changed: z.array(z.string()),
})
export type CampaignResultPage = z.infer<typeof campaignResultPage>

export const campaignSignOff = z.strictObject({
  note: z.string().trim().max(2000).optional(),
  /** Of the result that was on the screen: nobody confirms another. */
  resultHash: z.string().optional(),
})
export type CampaignSignOff = z.output<typeof campaignSignOff>
