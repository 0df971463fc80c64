import type { FormTemplate } from '#shared/surveys/templates/schema.ts'
import { Loaded } from '../Loaded.tsx'
import { useLoad } from '../load.ts'
import { surveysText } from '../messages/surveys.ts'
import { RadioGroup } from '../ui/Choice.tsx'
import type { Binding } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { readTemplate } from './api.ts'
import { FormQuestions } from './FormQuestions.tsx'

export interface TemplateChoiceProps extends Binding<string> {
  templates: readonly FormTemplate[]
}

/** Which form to begin with: each says how far its wording can be trusted, the chosen one shows its questions. */
export function TemplateChoice({ templates, ...binding }: TemplateChoiceProps) {
  return (
    <>
      <RadioGroup
        label={surveysText.template}
        options={templates.map((template) => ({
          value: template.id,
          label: template.title,
          hint: summaryOf(template),
        }))}
        {...binding}
      />
      {binding.value !== '' && <Chosen id={binding.value} key={binding.value} />}
    </>
  )
}

function summaryOf({ questionCount, status, period, aboutNtmResults }: FormTemplate): string {
  const years = /\d{4}-\d{4}/.exec(period)?.[0].replace('-', '–')
  return [
    surveysText.questions(questionCount),
    surveysText.wordingStatus[status],
    years && surveysText.templatePeriod(years),
    aboutNtmResults && surveysText.templateAboutNtm,
  ]
    .filter(Boolean)
    .join(' · ')
}

function Chosen({ id }: { id: string }) {
  const load = useLoad(id, (signal) => readTemplate(id, signal))
  return (
    <Loaded of={load} lines={2}>
      {({ document, questionCount }) => (
        <Notice tone="waiting" title={surveysText.wordingOf}>
          {document.provenance && <p>{document.provenance.vi}</p>}
          <details>
            <summary>{surveysText.readQuestions(questionCount)}</summary>
            <FormQuestions document={document} />
          </details>
        </Notice>
      )}
    </Loaded>
  )
}
