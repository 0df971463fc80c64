/** '2026-11-23' as it is read here: 23/11/2026. */
export function shortDay(day: string): string {
  return day.split('-').reverse().join('/')
}
