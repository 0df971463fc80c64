import { useState } from 'preact/hooks'
import type { ExportFormat, NewExport } from '#shared/exports/schema.ts'
import { asApiError } from '../load.ts'
import { useGo } from '../location.ts'
import { exportsText } from '../messages/exports.ts'
import { sentenceFor } from '../messages/reasons.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { requestExport } from './api.ts'

const formats: ExportFormat[] = ['xlsx', 'csv']

/** Asks for what the page shows as a file, and goes to where it can be fetched. */
export function ExportButtons({ ask }: { ask: (format: ExportFormat) => NewExport }) {
  const go = useGo()
  const [busy, setBusy] = useState<ExportFormat>()
  const [trouble, setTrouble] = useState<string>()
  const start = async (format: ExportFormat) => {
    if (busy) return
    setBusy(format)
    try {
      await requestExport(ask(format))
      go('/console/exports')
    } catch (error) {
      setTrouble(sentenceFor(asApiError(error).reason))
      setBusy(undefined)
    }
  }
  return (
    <>
      {trouble !== undefined && (
        <Notice tone="problem" title={exportsText.failed} announced>
          <p>{trouble}</p>
        </Notice>
      )}
      {formats.map((format) => (
        <Button
          key={format}
          icon="download"
          busy={busy === format}
          onClick={() => void start(format)}
        >
          {exportsText[format]}
        </Button>
      ))}
    </>
  )
}
