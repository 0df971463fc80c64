import type { FormDocument } from '#shared/forms/document.ts'
import type { LastSave, SurveyPage } from '#shared/surveys/schema.ts'
import type {
  FormTemplate,
  FormTemplatePage,
  NewTemplate,
  TemplateDeletion,
  TemplateSave,
} from '#shared/surveys/templates/schema.ts'
import { write } from '../api.ts'
import { withQuery } from '../location.ts'

/** What the editor knows of a saved form, be it a survey's draft or a template. */
export interface SavedForm {
  document: FormDocument
  revision: number
  saved: LastSave | null
}

export function saveDraft(
  slug: string,
  revision: number,
  document: FormDocument,
): Promise<SurveyPage> {
  return write('PUT', `/api/surveys/${slug}/draft`, { revision, document })
}

export function copyTemplate(given: NewTemplate): Promise<FormTemplatePage> {
  return write('POST', '/api/form-templates', given)
}

export function saveTemplate(id: string, given: TemplateSave): Promise<FormTemplatePage> {
  return write('PUT', `/api/form-templates/${id}`, given)
}

/** The dialog has had the title typed before this is asked. */
export async function deleteTemplate(
  { id, title }: FormTemplate,
  reason: string,
): Promise<FormTemplate[]> {
  const given: TemplateDeletion = { confirmation: title, reason }
  const path = `/api/form-templates/${id}/deletion`
  return (await write<{ templates: FormTemplate[] }>('PUT', path, given)).templates
}

export function previewUrl(of: 'surveys' | 'form-templates', id: string, language: string): string {
  return withQuery(`/api/${of}/${id}/preview`, { lang: language === 'vi' ? '' : language })
}
