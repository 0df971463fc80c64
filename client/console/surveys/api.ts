import type { Opening } from '#shared/counting/schema.ts'
import type { NewObjection, Posting, PostingPage } from '#shared/posting/schema.ts'
import type { HeldKey } from '#shared/responses/schema.ts'
import type {
  NewSurvey,
  PublishChecks,
  Survey,
  SurveyChange,
  SurveyList,
  SurveyPage,
  Turnout,
} from '#shared/surveys/schema.ts'
import type { SurveyState } from '#shared/surveys/state.ts'
import type { FormTemplate, FormTemplatePage } from '#shared/surveys/templates/schema.ts'
import { read, write } from '../api.ts'
import { withQuery } from '../location.ts'
import type { Workplace } from '../session.ts'

/** The surveys of a workplace, newest first: of its unit, of the units below it, of its own body. */
export async function listSurveys(
  { unit, body }: Pick<Workplace, 'unit' | 'body'>,
  state?: SurveyState,
  signal?: AbortSignal,
): Promise<Survey[]> {
  const path = withQuery('/api/surveys', { unit: unit.id, state })
  const { surveys } = await read<SurveyList>(path, signal)
  return surveys.filter((survey) => survey.body === body)
}

export function readSurvey(slug: string, signal?: AbortSignal): Promise<SurveyPage> {
  return read(at(slug), signal)
}

/** How many answers each village has sent. */
export function readTurnout(slug: string, signal?: AbortSignal): Promise<Turnout> {
  return read(at(slug, 'turnout'), signal)
}

export async function listTemplates(signal?: AbortSignal): Promise<FormTemplate[]> {
  return (await read<{ templates: FormTemplate[] }>('/api/form-templates', signal)).templates
}

export function readTemplate(id: string, signal?: AbortSignal): Promise<FormTemplatePage> {
  return read(`/api/form-templates/${id}`, signal)
}

export function createSurvey(given: NewSurvey): Promise<SurveyPage> {
  return write('POST', '/api/surveys', given)
}

export function changeSurvey(slug: string, given: SurveyChange): Promise<SurveyPage> {
  return write('PATCH', at(slug), given)
}

/** What keeps a draft from being published till the end of a day; without a day, at all. */
export function checkPublishing(
  slug: string,
  closesOn: string | undefined,
  signal?: AbortSignal,
): Promise<PublishChecks> {
  return read(withQuery(at(slug, 'publish-checks'), { closesOn }), signal)
}

/** A fresh key for the box: it is told this once. */
export function makeBoxKey(slug: string): Promise<HeldKey> {
  return write('POST', at(slug, 'box-keys'))
}

export function publish(
  slug: string,
  closesOn: string,
  boxKey: string | undefined,
): Promise<SurveyPage> {
  return write('PUT', at(slug, 'publication'), boxKey ? { closesOn, boxKey } : { closesOn })
}

export function close(slug: string, reason: string): Promise<unknown> {
  return write('PUT', at(slug, 'closure'), { reason })
}

interface NewDeadline {
  reason: string
  closesOn: string
  documentNumber?: string
}

export function extend(slug: string, given: NewDeadline): Promise<unknown> {
  return write('PUT', at(slug, 'deadline'), given)
}

export function reopen(slug: string, given: NewDeadline): Promise<unknown> {
  return write('DELETE', at(slug, 'closure'), given)
}

/** `boxKey`: the words on paper; empty where the server keeps the key. */
export function count(slug: string, boxKey: string): Promise<Opening> {
  return write('PUT', at(slug, 'count'), boxKey === '' ? {} : { boxKey })
}

export function submit(slug: string, note: string): Promise<unknown> {
  return write('PUT', at(slug, 'submission'), note === '' ? {} : { note })
}

/** Where each village can read its result, and what was said against it. */
export function readPosting(slug: string, signal?: AbortSignal): Promise<PostingPage> {
  return read(at(slug, 'posting'), signal)
}

export function postResult(slug: string, villages: Posting['villages']): Promise<PostingPage> {
  return write('PUT', at(slug, 'posting'), { villages })
}

export function logObjection(slug: string, given: NewObjection): Promise<PostingPage> {
  return write('POST', at(slug, 'objections'), given)
}

export function answerObjection(slug: string, number: number, answer: string) {
  return write<PostingPage>('PUT', at(slug, `objections/${number}/answer`), { answer })
}

export function announce(slug: string): Promise<unknown> {
  return write('PUT', at(slug, 'announcement'), {})
}

export function cancel(slug: string, reason: string): Promise<unknown> {
  return write('PUT', at(slug, 'cancellation'), { reason })
}

function at(slug: string, part?: string): string {
  return part === undefined ? `/api/surveys/${slug}` : `/api/surveys/${slug}/${part}`
}
