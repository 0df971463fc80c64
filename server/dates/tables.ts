declare module '../database/schema.ts' {
  interface Tables {
    holiday: HolidayTable
  }
}

/** A day off besides Saturdays and Sundays; the province keeps the list. */
export interface HolidayTable {
  day: string
  name: string
  legalBasis: string
}
