import { useState } from 'preact/hooks'
import type { HeldKey } from '#shared/responses/schema.ts'
import type { SurveyPage } from '#shared/surveys/schema.ts'
import { publishText } from '../messages/publish.ts'
import { BoxKeySheet } from '../prints/BoxKeySheet.tsx'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { makeBoxKey } from './api.ts'

interface BoxKeyFieldProps {
  page: SurveyPage
  error: string | undefined
  /** Both copies are on paper: the public half that publishing takes. */
  onKept: (publicKey: string) => void
}

/** The key of the box: made here, printed twice, told never again. The server keeps only its public half. */
export function BoxKeyField({ page, error, onKept }: BoxKeyFieldProps) {
  const [key, setKey] = useState<HeldKey>()
  const [failed, setFailed] = useState(false)
  const make = () => {
    setFailed(false)
    makeBoxKey(page.survey.slug).then(setKey, () => setFailed(true))
  }
  const print = () => {
    window.print()
    if (key) onKept(key.publicKey)
  }
  return (
    <>
      <Notice tone={error ? 'problem' : 'waiting'} title={publishText.boxKeyTitle}>
        <p>{publishText.boxKeyText}</p>
        {error && <p>{error}</p>}
        {failed && <p>{publishText.boxKeyFailed}</p>}
        {key ? (
          <Button onClick={print}>{publishText.boxKeyPrint}</Button>
        ) : (
          <Button onClick={make}>{publishText.boxKeyMake}</Button>
        )}
      </Notice>
      {key && <BoxKeySheet page={page} words={key.words} />}
    </>
  )
}
