import type { Service } from '#shared/targets/schema.ts'
import { servicesText } from '../messages/services.ts'
import { Card } from '../ui/Card.tsx'
import { Icon } from '../ui/Icon.tsx'

export interface EvidenceProps {
  service: Service
  /** Called when one of its links is followed. */
  onOpen: () => void
}

/** Where the service can be seen, and what the unit says about it; what are addresses in it are links. */
export function Evidence({ service, onOpen }: EvidenceProps) {
  return (
    <Card title={servicesText.evidenceTitle}>
      <p>
        <OutwardLink href={service.address} onOpen={onOpen}>
          {servicesText.openAddress}
        </OutwardLink>{' '}
        <span class="muted breakable">{service.address}</span>
      </p>
      <p class="evidence-text breakable">
        {piecesOf(service.evidence).map((piece, index) =>
          isAddress(piece) ? (
            <OutwardLink key={index} href={piece} onOpen={onOpen}>
              {piece}
            </OutwardLink>
          ) : (
            piece
          ),
        )}
      </p>
    </Card>
  )
}

interface OutwardLinkProps {
  href: string
  onOpen: () => void
  children: string
}

function OutwardLink({ href, onOpen, children }: OutwardLinkProps) {
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      onClick={onOpen}
      // The middle button opens it too.
      onAuxClick={onOpen}
    >
      {children} <Icon name="external" />
      <span class="visually-hidden"> {servicesText.newTab}</span>
    </a>
  )
}

/** Text and web addresses in turn; a full stop or bracket after an address is not part of it. */
function piecesOf(text: string): string[] {
  return text.split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])/)
}

function isAddress(piece: string): boolean {
  return /^https?:\/\//.test(piece)
}
