import type { KeyObject } from 'node:crypto'
import type { FormDocument } from '#shared/forms/document.ts'
import { allQuestions } from '#shared/forms/journey.ts'
import { onPaper } from '#shared/paper/on-paper.ts'
import { textKeysOf } from '#shared/questions/registry.ts'
import type { Access } from '#shared/surveys/kinds.ts'
import type { Context } from '../context.ts'
import type { Reader } from '../database/schema.ts'
import { found } from '../errors.ts'
import { isSlug, readSurveys, type SurveyRecord } from '../surveys/find.ts'
import { readVillageKeys } from '../tokens/survey-keys.ts'
import { readPepper } from './box-key.ts'
import './tables.ts'

/** A version of the form as an answer needs it. */
export interface AnsweredForm {
  document: FormDocument
  /** The same as a sheet of paper keeps it. */
  paper: FormDocument
  /** Keys of answers that hold a villager's own words. */
  textKeys: string[]
}

/** What of a published survey never changes, as far as its answers depend on it. */
export interface SurveyForms {
  surveyId: string
  slug: string
  access: Access
  versions: Map<number, AnsweredForm>
  villageIds: Set<string>
  /** By village, what its tokens are recognised by; empty for an open survey. */
  villageKeys: Map<string, KeyObject>
}

/** The same with what it takes to put answers in. */
export interface SurveyBox extends SurveyForms {
  publicKey: Uint8Array
  pepper: Uint8Array
}

const boxes = new WeakMap<Context, Map<string, SurveyBox>>()
const maxBoxes = 500

/** The survey that an address names. */
export async function findSurvey(db: Reader, slug: string): Promise<SurveyRecord | undefined> {
  if (!isSlug(slug)) return undefined
  const [survey] = await readSurveys(db, (query) => query.where('survey.slug', '=', slug))
  return survey
}

/** The box of a published survey as it was when last asked for; whether it still takes answers is not said here. */
export function knownBox(ctx: Context, slug: string): SurveyBox | undefined {
  return boxes.get(ctx)?.get(slug)
}

/** Reads a survey's box and keeps it in memory. @throws Refusal not_found when none was ever hung up. */
export async function readBox(ctx: Context, survey: SurveyRecord): Promise<SurveyBox> {
  const key = await ctx.db
    .selectFrom('boxKey')
    .select('publicKey')
    .where('surveyId', '=', survey.id)
    .executeTakeFirst()
  const box: SurveyBox = {
    ...(await readForms(ctx.db, survey)),
    publicKey: found(key).publicKey,
    pepper: readPepper(ctx, survey.id),
  }
  const known = boxes.get(ctx) ?? new Map<string, SurveyBox>()
  boxes.set(ctx, known)
  if (known.size >= maxBoxes) known.delete(known.keys().next().value as string)
  known.set(survey.slug, box)
  return box
}

/** Lets go of all peppers in memory: those of counted surveys must end, the others are read again. */
export function forgetBoxes(ctx: Context): void {
  boxes.delete(ctx)
}

export async function readForms(
  db: Reader,
  survey: Pick<SurveyRecord, 'id' | 'slug' | 'access'>,
): Promise<SurveyForms> {
  const versions = await db
    .selectFrom('formVersion')
    .select(['number', 'document'])
    .where('surveyId', '=', survey.id)
    .execute()
  const villages = await db
    .selectFrom('surveyVillage')
    .select('unitId')
    .where('surveyId', '=', survey.id)
    .orderBy('position')
    .execute()
  return {
    surveyId: survey.id,
    slug: survey.slug,
    access: survey.access,
    versions: new Map(versions.map((row) => [row.number, answeredForm(row.document)])),
    villageIds: new Set(villages.map((row) => row.unitId)),
    villageKeys: survey.access === 'card' ? await readVillageKeys(db, survey.id) : new Map(),
  }
}

function answeredForm(json: string): AnsweredForm {
  const document = JSON.parse(json) as FormDocument
  return {
    document,
    paper: onPaper(document),
    textKeys: allQuestions(document).flatMap(textKeysOf),
  }
}
