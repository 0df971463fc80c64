import { useQuery } from '../location.ts'
import { posterText } from '../messages/poster.ts'
import { Select } from '../ui/Choice.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Papers } from './Paper.tsx'
import { Poster, type PosterSize, posterSizes } from './Poster.tsx'
import type { SheetProps } from './props.ts'

/** The notice with the QR code. Its paper is chosen in the address, so that a colleague opens the same. */
export function PosterSheet({ page }: SheetProps) {
  const { query, patch } = useQuery()
  const size: PosterSize = query.size === 'a3' ? 'a3' : 'a4'
  return (
    <>
      {page.survey.state !== 'open' && <Notice tone="waiting" title={posterText.over} />}
      <div class="paper-choices no-print">
        <Select
          label={posterText.size}
          name="size"
          value={size}
          options={posterSizes.map((one) => ({ value: one, label: posterText.sizes[one] }))}
          onChange={(chosen) => patch({ size: chosen === 'a4' ? '' : chosen }, { replace: true })}
        />
      </div>
      <Papers>
        <Poster page={page} size={size} key={size} />
      </Papers>
    </>
  )
}
