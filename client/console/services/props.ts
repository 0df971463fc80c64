import type { Service } from '#shared/targets/schema.ts'

/** What whoever changes a service is given. */
export interface ServiceActProps {
  service: Service
  /** The service as it is now, and what was done in words. */
  onDone: (changed: Service, said: string) => void
}

export interface DecisionProps extends ServiceActProps {
  /** Whether a link of the evidence has been followed on this page. */
  opened: boolean
}
