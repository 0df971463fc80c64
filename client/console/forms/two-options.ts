import type { Option } from '#shared/forms/document.ts'

/** What a question with options begins with. */
export const twoOptions = (): Option[] => [
  { id: 'o1', label: { vi: '' } },
  { id: 'o2', label: { vi: '' } },
]
