/** Languages that are offered by name; any other comes by its code. */
export const languageNames: Record<string, string> = {
  vi: 'Tiếng Việt',
  nut: 'Nùng',
  tyz: 'Tày',
  mlc: 'Cao Lan',
  ium: 'Dao',
  mtq: 'Mường',
  hmn: 'Mông',
  blt: 'Thái Đen',
  zh: 'Hoa',
  en: 'Tiếng Anh',
}

export function languageName(code: string): string {
  return languageNames[code] ?? code
}
