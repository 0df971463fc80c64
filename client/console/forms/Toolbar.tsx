import { formatInstant } from '#shared/format.ts'
import { languageName } from '#shared/forms/languages.ts'
import { formsText } from '../messages/forms.ts'
import { Button } from '../ui/Button.tsx'
import { Select } from '../ui/Choice.tsx'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { useEditing } from './editing.ts'
import { gapsIn, toNextGap } from './gaps.ts'
import type { SaveState } from './saver.ts'

export interface ToolbarProps {
  previewShown: boolean
  onPreview: () => void
}

/** What is always at hand: the state of saving, undo, the language beside, the preview. */
export function Toolbar({ previewShown, onPreview }: ToolbarProps) {
  const { undo, redo } = useEditing()
  return (
    <div class="form-tools" role="toolbar" aria-label={formsText.tools}>
      <Saving />
      <Button small disabled={!undo} onClick={undo}>
        {formsText.undo}
      </Button>
      <Button small disabled={!redo} onClick={redo}>
        {formsText.redo}
      </Button>
      <Beside />
      <span class="form-tools-end">
        <Button small icon={previewShown ? 'eyeOff' : 'eye'} onClick={onPreview}>
          {previewShown ? formsText.previewHide : formsText.previewShow}
        </Button>
      </span>
    </div>
  )
}

const icons: Record<SaveState['kind'], IconName> = {
  saved: 'check',
  waiting: 'clock',
  saving: 'clock',
  failed: 'warning',
  refused: 'warning',
  conflict: 'warning',
}

function Saving() {
  const { saveState, saveNow } = useEditing()
  const { kind } = saveState
  const isTrouble = kind === 'failed' || kind === 'refused' || kind === 'conflict'
  return (
    <>
      <p class={isTrouble ? 'saving saving-trouble' : 'saving'} role="status">
        <Icon name={icons[kind]} /> {wordsFor(saveState)}
      </p>
      {kind === 'failed' && (
        <Button small onClick={saveNow}>
          {formsText.saveNow}
        </Button>
      )}
    </>
  )
}

function wordsFor(state: SaveState): string {
  switch (state.kind) {
    case 'saved':
      return state.at ? formsText.saved(timeOf(state.at)) : formsText.savedBefore
    case 'waiting':
      return formsText.waiting
    case 'saving':
      return formsText.saving
    case 'failed':
      return formsText.failed
    case 'refused':
      return formsText.refused
    case 'conflict':
      return formsText.conflictState
  }
}

/** "09:05" of today, with the day of another one. */
function timeOf(instant: string): string {
  const words = formatInstant(instant)
  const today = formatInstant(new Date().toISOString())
  const [time = '', day] = words.split(' ngày ')
  return day === today.split(' ngày ')[1] ? time : words
}

/** Which language is written beside Vietnamese, what it lacks, and the way to the next gap. */
function Beside() {
  const editing = useEditing()
  const { form, beside, setBeside } = editing
  const others = form.languages.slice(1)
  if (others.length === 0) return null
  const missing = gapsIn(editing)
  const next = toNextGap(editing)
  return (
    <span class="beside">
      <Select
        label={formsText.beside}
        name="beside"
        width="short"
        placeholder={formsText.onlyVietnamese}
        value={beside ?? ''}
        options={others.map((value) => ({ value, label: languageName(value) }))}
        onChange={(language) => setBeside(language || undefined)}
      />
      {beside !== undefined && (
        <>
          <span class={missing > 0 ? 'gaps' : 'muted'}>
            {missing > 0 ? formsText.missing(missing) : formsText.nothingMissing}
          </span>
          {next && (
            <>
              <Button small onClick={next}>
                {formsText.nextMissing}
              </Button>
              <span class="note">{formsText.nextMissingKeys}</span>
            </>
          )}
        </>
      )}
    </span>
  )
}
