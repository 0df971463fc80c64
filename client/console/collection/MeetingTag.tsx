import { meetingMark } from '#shared/collection/differences.ts'
import { Tag } from '../ui/Tag.tsx'

/** Beside the name of a village wherever it is told how it was collected. */
export function MeetingTag() {
  return (
    <Tag tone="neutral" icon="user">
      {meetingMark}
    </Tag>
  )
}
