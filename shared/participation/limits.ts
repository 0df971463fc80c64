// How many cards a village may have. Issued ≤ households + re-issues, whatever happens.

/** Re-issues a village may have in all: two, or 2 % of its households where that is more. */
export function reissueLimit(households: number): number {
  return Math.max(2, Math.floor(households / 50))
}
