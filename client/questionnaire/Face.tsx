/** @jsxImportSource ../common/dom */
// A face stands beside the words of a scale, never instead of them, and each differs from the next
// by more than the bend of its mouth.
const eyes = 'M11 12v2M21 12v2'
const smile = `${eyes}M10 19q6 6 12 0`
const frown = `${eyes}M10 23q6-6 12 0`

const faces: Record<string, string> = {
  satisfied: smile,
  notSatisfied: frown,
  5: 'M8 14q3-4 5 0M19 14q3-4 5 0M8 18q8 13 16 0z',
  4: smile,
  3: `${eyes}M10 21h12`,
  2: frown,
  1: 'M8 10l6 4M24 10l-6 4M9 24q7-9 14 0z',
}

export function Face({ value }: { value: string }) {
  const face = faces[value]
  if (!face) return null
  return (
    <svg class="face" viewBox="0 0 32 32" aria-hidden="true">
      <circle cx="16" cy="16" r="14" />
      <path d={face} />
    </svg>
  )
}
