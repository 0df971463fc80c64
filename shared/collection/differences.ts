// What went out is held against what came in. Both ends ask: the page while the numbers are typed, the act before the
// count.

/** Beside the modes of a village, wherever they are told. */
export const meetingMark = 'Họp thôn'

/** Households that were away stay in the denominator, and are told by this name. */
export const awayWord = 'Hộ đi vắng'

/** What is known of a village's collecting before its box is opened. */
export interface Figures {
  /** As frozen at publishing. */
  households: number | null
  /** Households asked. */
  selected: number | null
  /** Cards that were printed and neither spoiled nor brought back ("Phiếu phát ra"). */
  issued: number
  /** Cards with which somebody has answered, or that lie in the card box. */
  used: number
  /** Answers in the box, from phones and on paper ("Phiếu thu về"). */
  received: number
  /** "Phiếu thiếu" */
  missing: number
  phone: { cards: number; answers: number }
  /** Of finished stacks; what was `notIssued` lies in no box. */
  paper: {
    cards: number
    boxed: number
    valid: number
    blank: number
    overallTwice: number
    notIssued: number
  }
  /** "Báo thẻ bị dùng trước" */
  reports: number
  /** Stacks that are still worked on. */
  unfinished: number
}

/** Two numbers that should be the same. */
export interface Difference {
  of: 'handedOut' | 'away' | 'phone' | 'paper' | 'notIssued' | 'reports'
  expected: number
  found: number
}

/** What somebody counted in the register; what they did not count yet is not there. */
export interface Counted {
  /** Cards by the signatures. */
  handedOut?: number | undefined
  /** "Hộ đi vắng" */
  away?: number | null | undefined
}

/**
 * More households cannot be away than were asked and have not answered. They stay in every denominator.
 * @returns undefined where nobody knows how many were asked
 */
export function mostAway({ selected, received }: Figures): number | undefined {
  return selected === null ? undefined : Math.max(0, selected - received)
}

export function differencesOf(figures: Figures, { handedOut, away }: Counted = {}): Difference[] {
  const { issued, phone, paper, reports } = figures
  const told = away ?? 0
  const all: Difference[] = [
    { of: 'handedOut', expected: handedOut ?? issued, found: issued },
    { of: 'away', expected: Math.min(told, mostAway(figures) ?? told), found: told },
    { of: 'phone', expected: phone.cards, found: phone.answers },
    { of: 'paper', expected: paper.cards, found: paper.boxed },
    { of: 'notIssued', expected: 0, found: paper.notIssued },
    { of: 'reports', expected: 0, found: reports },
  ]
  return all.filter(({ expected, found }) => expected !== found)
}

/**
 * Whether what differs now was explained. What has become smaller since, as when the answer of a phone without a network has
 * come, needs no new words.
 */
export function isExplained(now: readonly Difference[], explained: readonly Difference[]): boolean {
  const by = ({ expected, found }: Difference) => expected - found
  return now.every((one) =>
    explained.some(
      (before) =>
        before.of === one.of &&
        Math.sign(by(before)) === Math.sign(by(one)) &&
        Math.abs(by(before)) >= Math.abs(by(one)),
    ),
  )
}
