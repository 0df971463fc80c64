import { useState } from 'preact/hooks'
import type { FormTemplatePage } from '#shared/surveys/templates/schema.ts'
import { Loaded } from '../Loaded.tsx'
import { useLoad } from '../load.ts'
import { usePathPart } from '../location.ts'
import { formsText } from '../messages/forms.ts'
import { readTemplate } from '../surveys/api.ts'
import { Checkbox } from '../ui/Choice.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { Empty } from '../ui/Waiting.tsx'
import { previewUrl, saveTemplate } from './api.ts'
import { Editor } from './Editor.tsx'

/** An own template of a unit. */
export function TemplateFormPage() {
  const id = usePathPart('id')
  const load = useLoad(id, (signal) => readTemplate(id, signal))
  return (
    <Page>
      <PageTitle
        title={load.data?.title ?? formsText.templateTitle}
        sub={formsText.templateTitle}
        back={{ href: '/console/templates', label: formsText.templates }}
      />
      <Loaded of={load} lines={10}>
        {(page) =>
          page.mayEdit ? (
            <TemplateEditor key={id} page={page} />
          ) : (
            <Empty title={formsText.templateNotEditable} />
          )
        }
      </Loaded>
    </Page>
  )
}

function TemplateEditor({ page }: { page: FormTemplatePage }) {
  const { id } = page
  const [locked, setLocked] = useState(page.locked)
  return (
    <Editor
      source={{
        ...{ name: `template.${id}`, initial: page, track: 'feedback', locked: null },
        stamp: String(locked),
        audioUrl: `/api/form-templates/${id}/audio`,
        send: (revision, document) => saveTemplate(id, { revision, document, locked }),
        reload: () => readTemplate(id),
      }}
      previewUrl={(language) => previewUrl('form-templates', id, language)}
    >
      <Checkbox
        label={formsText.lock}
        hint={formsText.lockHint}
        name="locked"
        value={locked}
        onChange={setLocked}
      />
    </Editor>
  )
}
