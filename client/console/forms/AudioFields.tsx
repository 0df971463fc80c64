import { useState } from 'preact/hooks'
import type { Script } from '#shared/forms/audio.ts'
import { languageName } from '#shared/forms/languages.ts'
import { asApiError } from '../load.ts'
import { formsText } from '../messages/forms.ts'
import { sentenceFor } from '../messages/reasons.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { fieldId, useEditing } from './editing.ts'
import { recordingOf, scriptsOf, withRecording } from './recordings.ts'
import { upload } from './upload.ts'

/** A minute as telephones record it; the server takes no more. */
const longest = 1_048_576

/** Recordings of what a question asks, or of what the whole form shares. */
export function AudioFields({ at }: { at: string | undefined }) {
  const { form, beside } = useEditing()
  const scripts = scriptsOf(form, at)
  const languages = beside === undefined ? ['vi'] : ['vi', beside]
  const count = scripts.filter(({ key }) => recordingOf(form, 'vi', key)).length
  return (
    <details class="more">
      <summary id={fieldId(at, 'audio')}>{formsText.audio(count, scripts.length)}</summary>
      <p class="note">{formsText.audioHint}</p>
      {scripts.map((script) => (
        <div class="localized" data-languages={languages.length} key={script.key}>
          {languages.map((language) => (
            <OneRecording key={language} script={script} language={language} />
          ))}
        </div>
      ))}
    </details>
  )
}

interface OneProps {
  script: Script
  language: string
}

function OneRecording({ script: { key, words: all }, language }: OneProps) {
  const { form, act, audioUrl } = useEditing()
  const [share, setShare] = useState<number>()
  const [error, setError] = useState<string>()
  const words = all[language]
  const recording = recordingOf(form, language, key)
  const label = formsText.recordingOf(nameOf(key), languageName(language))
  const put = (file: string | undefined) => {
    const next = file === undefined || words === undefined ? undefined : { file, words }
    act((now) => withRecording(now, { language, key }, next))
  }
  const send = async (file: File | undefined) => {
    if (!file) return
    if (file.size > longest) return setError(formsText.audioTooLong)
    setError(undefined)
    setShare(0)
    try {
      put((await upload(audioUrl, file, setShare)).file)
    } catch (reason) {
      const { reason: why, fields } = asApiError(reason)
      setError(fields.audio === 'not_audio' ? formsText.audioWrong : sentenceFor(why))
    } finally {
      setShare(undefined)
    }
  }
  if (recording) {
    const isOutdated = recording.words !== words
    return (
      <fieldset class="recording">
        <legend class="field-label">{label}</legend>
        {/* biome-ignore lint/a11y/useMediaCaption: what it says is written in the field above */}
        <audio controls preload="none" src={`/api/audio/${recording.file}`} aria-label={label} />
        {isOutdated && <p class="gaps">{formsText.audioOutdated}</p>}
        <div class="cluster">
          {isOutdated && words !== undefined && (
            <Button small onClick={() => put(recording.file)}>
              {formsText.audioStillRight}
            </Button>
          )}
          <Button small icon="trash" onClick={() => put(undefined)}>
            {formsText.audioRemove}
          </Button>
        </div>
      </fieldset>
    )
  }
  return (
    <Field
      label={label}
      hint={words ? formsText.audioWords(words) : formsText.audioNoWords}
      error={error}
    >
      {(ids) => (
        <>
          <input
            {...ids}
            type="file"
            accept="audio/*,.mp3,.ogg,.m4a,.webm"
            disabled={words === undefined || share !== undefined}
            onChange={(event) => void send(event.currentTarget.files?.[0])}
          />
          {share !== undefined && (
            <progress value={share} max={1} aria-label={formsText.audioSending} />
          )}
        </>
      )}
    </Field>
  )
}

/** A key in words: the question, its answers, the greeting. */
function nameOf(key: string): string {
  if (key === ':start') return formsText.audioStart
  return key.includes(':') ? formsText.audioChoices : formsText.text
}
