import type { FormDocument } from '../forms/document.ts'

/** The form as a sheet of paper keeps it: nothing on it can be required of whoever holds the pencil. */
export function onPaper(form: FormDocument): FormDocument {
  return {
    ...form,
    sections: form.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) => ({ ...question, required: false })),
    })),
  }
}
