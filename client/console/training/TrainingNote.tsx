import type { Unit } from '#shared/units/schema.ts'
import { pageText } from '../messages/pages.ts'
import { useWorkplace } from '../session.ts'
import { Banner } from '../ui/Notice.tsx'

/** On pages about a unit for training; those who work in one have the strip over every page. */
export function TrainingNote({ unit }: { unit: Pick<Unit, 'training'> }) {
  if (!unit.training || useWorkplace().unit.training) return null
  return <Banner tone="training">{pageText.trainingBanner}</Banner>
}
