import type { HandCount, Stage } from '#shared/paper/schema.ts'
import { paperText } from '../messages/paper.ts'
import type { Step } from '../ui/Steps.tsx'
import type { TagTone } from '../ui/Tag.tsx'

export const stageTone: Record<Stage, TagTone> = {
  first: 'waiting',
  second: 'waiting',
  settling: 'waiting',
  finished: 'met',
  dropped: 'neutral',
}

/** All ballots of the minutes. */
export function receivedBy({ valid, blank, overallTwice, notIssued }: HandCount): number {
  return valid + blank + overallTwice + notIssued
}

const order: Stage[] = ['first', 'second', 'settling', 'finished']

/** The way of a stack; counted by hand it is from the beginning. */
export function stackSteps(stage: Stage): Step[] {
  const now = order.indexOf(stage)
  return [
    { label: paperText.stepHandCount, state: 'done' },
    ...order.map((one, at): Step => {
      const isDone = at < now || stage === 'finished'
      return { label: paperText.stages[one], state: isDone ? 'done' : at === now ? 'now' : 'todo' }
    }),
  ]
}
