// The questionnaires that the project carries, put together from the criteria and the press: each
// says how far its wording can be trusted, and none is ever printed as an official form.
import * as z from 'zod'
import { formDocument } from '#shared/forms/schema.ts'
import { levels } from '#shared/units/schema.ts'
import blank from './blank.json' with { type: 'json' }
import communeNtm from './commune-ntm.json' with { type: 'json' }
import communeNtm2026 from './commune-ntm-2026.json' with { type: 'json' }
import communeNtmAdvanced from './commune-ntm-advanced.json' with { type: 'json' }
import communeNtmModel from './commune-ntm-model.json' with { type: 'json' }
import districtNtm from './district-ntm.json' with { type: 'json' }
import districtNtm2017 from './district-ntm-2017.json' with { type: 'json' }
import districtNtmAdvanced from './district-ntm-advanced.json' with { type: 'json' }
import essentialServices from './essential-services.json' with { type: 'json' }
import villageModel from './village-model.json' with { type: 'json' }

const carriedTemplate = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  unitLevels: z.array(z.enum(levels)).min(1),
  /** Years of the programme that the form was made for. */
  period: z.string(),
  status: z.enum(['reconstructed', 'placeholder', 'near_verbatim_from_news', 'proposal']),
  confidence: z.string(),
  source: z.string(),
  /** What whoever takes the template must know, where more than the provenance is to be said. */
  mark: z.string().exactOptional(),
  document: formDocument,
  /** By question id: where its wording comes from, and what was seen that supports it. */
  questions: z.record(
    z.string(),
    z.strictObject({ wording: z.string(), evidence: z.string().exactOptional() }),
  ),
})
export type CarriedTemplate = z.output<typeof carriedTemplate>

/** In the order in which they are offered. */
export const carriedTemplates: CarriedTemplate[] = z
  .array(carriedTemplate)
  .parse([
    communeNtm,
    communeNtmAdvanced,
    communeNtmModel,
    districtNtm,
    districtNtmAdvanced,
    districtNtm2017,
    villageModel,
    communeNtm2026,
    essentialServices,
    blank,
  ])
