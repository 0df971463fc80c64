import { mostCompared } from '#shared/results/comparison/limits.ts'
import { useQuery, withQuery } from '../location.ts'
import { comparisonText } from '../messages/comparison.ts'
import { Button, ButtonLink } from '../ui/Button.tsx'

/** The surveys marked for a comparison, in the order of marking: they stand in the address of the list. */
export function usePicked() {
  const { query, patch } = useQuery()
  const picked = (query.pick ?? '').split(',').filter((slug) => slug !== '')
  const toggle = (slug: string) => {
    const next = picked.includes(slug) ? picked.filter((one) => one !== slug) : [...picked, slug]
    patch({ pick: next.join(',') }, { replace: true })
  }
  return { picked, toggle, clear: () => patch({ pick: '' }, { replace: true }) }
}

export function Pick({ slug, label }: { slug: string; label: string }) {
  const { picked, toggle } = usePicked()
  const checked = picked.includes(slug)
  return (
    <input
      type="checkbox"
      class="pick"
      aria-label={label}
      checked={checked}
      disabled={!checked && picked.length >= mostCompared}
      onChange={() => toggle(slug)}
    />
  )
}

/** What has been marked, and the way on. */
export function PickedBar() {
  const { picked, clear } = usePicked()
  return (
    <div class="picked no-print">
      <ButtonLink href="/console/compare/matrix">{comparisonText.matrix}</ButtonLink>
      {picked.length > 1 && (
        <ButtonLink
          kind="primary"
          href={withQuery('/console/compare', { surveys: picked.join(',') })}
        >
          {comparisonText.compare}
        </ButtonLink>
      )}
      {picked.length > 0 && (
        <>
          <Button onClick={clear}>{comparisonText.unpick}</Button>
          <span role="status">
            {comparisonText.picked(picked.length)}.{' '}
            {picked.length === 1 && comparisonText.pickedMore}
            {picked.length >= mostCompared && comparisonText.pickedFull}
          </span>
        </>
      )}
    </div>
  )
}
