import type { SurveyPage } from '#shared/surveys/schema.ts'
import { Loaded } from '../Loaded.tsx'
import { useLoad } from '../load.ts'
import { usePathPart } from '../location.ts'
import { formsText } from '../messages/forms.ts'
import { readSurvey } from '../surveys/api.ts'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { Empty } from '../ui/Waiting.tsx'
import { previewUrl, saveDraft } from './api.ts'
import { Editor } from './Editor.tsx'

/** The form of a survey while it is a draft. */
export function SurveyFormPage() {
  const slug = usePathPart('slug')
  const load = useLoad(slug, (signal) => readSurvey(slug, signal))
  const title = load.data ? load.data.survey.title : formsText.editorTitle
  return (
    <Page>
      <PageTitle
        title={title}
        sub={formsText.editorTitle}
        back={{ href: `/console/surveys/${slug}`, label: formsText.toSurvey }}
      />
      <Loaded of={load} lines={10}>
        {(page) =>
          page.steps.includes('edit') ? (
            <SurveyEditor key={slug} page={page} />
          ) : (
            <Empty title={formsText.notEditable} />
          )
        }
      </Loaded>
    </Page>
  )
}

function SurveyEditor({ page }: { page: SurveyPage }) {
  const { slug, track } = page.survey
  return (
    <Editor
      source={{
        ...{ name: `survey.${slug}`, initial: page, track, locked: page.lockedForm },
        audioUrl: `/api/surveys/${slug}/audio`,
        send: (revision, document) => saveDraft(slug, revision, document),
        reload: () => readSurvey(slug),
      }}
      previewUrl={(language) => previewUrl('surveys', slug, language)}
      publishHref={`/console/surveys/${slug}/publish`}
    />
  )
}
