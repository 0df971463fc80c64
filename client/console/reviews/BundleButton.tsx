import { useState } from 'preact/hooks'
import { bundleText } from '../messages/bundle.ts'
import { Actions, Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'

/** Makes the audit bundle of a counted survey and hands it over as one file. */
export function BundleButton({ slug }: { slug: string }) {
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  const make = async () => {
    if (busy) return
    setBusy(true)
    setFailed(false)
    try {
      hand(await fetchBundle(slug), `ho-so-${slug}.tar`)
    } catch {
      setFailed(true)
    }
    setBusy(false)
  }
  return (
    <Card title={bundleText.title}>
      <p>{bundleText.note}</p>
      <p class="note">{bundleText.warning}</p>
      {failed && <p role="alert">{bundleText.failed}</p>}
      <Actions>
        <Button icon="download" busy={busy} onClick={() => void make()}>
          {bundleText.make}
        </Button>
      </Actions>
    </Card>
  )
}

async function fetchBundle(slug: string): Promise<Blob> {
  const response = await fetch(`/api/surveys/${slug}/bundles`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })
  if (!response.ok) throw new Error(`${response.status}`)
  return response.blob()
}

function hand(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
