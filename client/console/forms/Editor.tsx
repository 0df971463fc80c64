import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'
import { classes } from '../ui/classes.ts'
import { Notice } from '../ui/Notice.tsx'
import { addAfterSelected } from './add-fresh.ts'
import { Aside, Conflict } from './Conflict.tsx'
import { findQuestion } from './edit.ts'
import { type Editing, EditingContext, useEditing } from './editing.ts'
import { toNextGap } from './gaps.ts'
import { HeadPanel } from './HeadPanel.tsx'
import { Outline } from './Outline.tsx'
import { Preview } from './Preview.tsx'
import { Problems } from './Problems.tsx'
import { QuestionPanel } from './QuestionPanel.tsx'
import { SectionPanel } from './SectionPanel.tsx'
import { Toolbar } from './Toolbar.tsx'
import { type EditorSource, useEditor } from './use-editor.ts'
import './editor.css'

export interface EditorProps {
  source: EditorSource
  previewUrl: (language: string) => string
  /** Where the finished form is published. */
  publishHref?: string | undefined
  children?: ComponentChildren
}

/** A form being edited: its parts on the left, one of them in the middle, the phone on the right. */
export function Editor({ source, previewUrl, publishHref, children }: EditorProps) {
  const editing = useEditor(source)
  const [preview, setPreview] = useState(() => matchMedia('(min-width: 1100px)').matches)
  useKeys(editing)
  return (
    <EditingContext.Provider value={editing}>
      <Toolbar previewShown={preview} onPreview={() => setPreview(!preview)} />
      <div class="form-notice" role="status">
        {editing.notice && <Notice tone="info">{editing.notice}</Notice>}
      </div>
      <Conflict />
      <Aside />
      {children}
      <div class={classes('form-editor', preview && 'has-preview')}>
        <Outline />
        <div class="form-middle">
          <Selected />
          <Problems publishHref={publishHref} />
        </div>
        {preview && <Preview urlIn={previewUrl} />}
      </div>
    </EditingContext.Provider>
  )
}

function Selected() {
  const { form, selected } = useEditing()
  const question = findQuestion(form, selected)
  if (question) return <QuestionPanel question={question} />
  const section = form.sections.find(({ id }) => id === selected)
  return section ? <SectionPanel section={section} /> : <HeadPanel />
}

/**
 * Ctrl+Z and Ctrl+Y (or Ctrl+Shift+Z) work on the form wherever one stands in the editor; Ctrl+Enter
 * goes on with the next question, with Shift with the next text to translate.
 */
function useKeys(editing: Editing): void {
  const { undo, redo } = editing
  const add = addAfterSelected(editing)
  const translate = toNextGap(editing)
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      const key = event.key.toLowerCase()
      if (key !== 'y' && key !== 'z' && key !== 'enter') return
      event.preventDefault()
      if (key === 'enter') event.shiftKey ? translate?.() : add?.()
      else if (key === 'y' || event.shiftKey) redo?.()
      else undo?.()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  })
}
