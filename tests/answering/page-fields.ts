/** The fields of a page without scripts as a browser would send them untouched. */
export function hiddenFields(html: string): URLSearchParams {
  const fields = new URLSearchParams()
  for (const [, name, value] of html.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)) {
    fields.set(name ?? '', value ?? '')
  }
  return fields
}

/** The receipt on the page that says "Đã gửi". */
export function receiptIn(html: string): string | undefined {
  return /<p class="code">([A-Z2-7 ]+)<\/p>/.exec(html)?.[1]
}
