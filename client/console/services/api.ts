import type { NewService, Service, ServiceList } from '#shared/targets/schema.ts'
import { read, write } from '../api.ts'
import { type Load, useLoad } from '../load.ts'

/** Every service of the own unit and of those below that one looks over, newest first. */
export function useServices(): Load<ServiceList> {
  return useLoad('/api/services', (signal) => read<ServiceList>('/api/services', signal))
}

export function registerService(given: NewService) {
  return write<Service>('POST', '/api/services', given)
}

/** Only after its evidence has been opened. */
export function confirmService(id: string) {
  return write<Service>('PUT', `/api/services/${id}/confirmation`, { evidenceOpened: true })
}

/** Again, on evidence that is newer than what was seen before. */
export function renewService(id: string, seen: { evidenceOn: string; usesLastQuarter: number }) {
  return write<Service>('PUT', `/api/services/${id}/renewal`, { evidenceOpened: true, ...seen })
}

/** Refuses what waits, or takes a confirmation back. */
export function refuseService(id: string, reason: string) {
  return write<Service>('DELETE', `/api/services/${id}/confirmation`, { reason })
}

export function withdrawService(id: string, reason: string) {
  return write<Service>('PUT', `/api/services/${id}/withdrawal`, { reason })
}
