import { aRecording } from '../forms/recordings.ts'
import { sampleForm } from '../forms/sample.ts'
import type { Prepare } from './write.ts'

const aTemplate = { unitId: 'xa-an', body: 'ubnd', from: 'commune-ntm', title: 'Mẫu của xã' }

/** The part of `writes` that is about own templates. */
export const templateWrites: Record<string, Prepare> = {
  'post /api/form-templates': async () => ({
    as: 'staff',
    path: '/api/form-templates',
    body: aTemplate,
  }),
  'put /api/form-templates/:id': async (world) => {
    const { body } = await world.as('staff')('post', '/api/form-templates', aTemplate)
    return {
      as: 'staff',
      path: `/api/form-templates/${body.id}`,
      body: { revision: 1, document: sampleForm(), locked: true },
    }
  },
  'put /api/form-templates/:id/deletion': async (world) => {
    const { body } = await world.as('staff')('post', '/api/form-templates', aTemplate)
    const given = { confirmation: body.title, reason: 'Chép nhầm' }
    return { as: 'staff', path: `/api/form-templates/${body.id}/deletion`, body: given }
  },
  'post /api/form-templates/:id/audio': async (world) => {
    const { body } = await world.as('staff')('post', '/api/form-templates', aTemplate)
    return { as: 'staff', path: `/api/form-templates/${body.id}/audio`, body: aRecording() }
  },
}
