import { formatCount, formatDay } from '#shared/format.ts'
import { boundText, percentText } from '#shared/results/ratio.ts'
import type { Result, ResultVerdict } from '#shared/results/schema.ts'
import { verdictWords } from '#shared/results/wording.ts'
import type { SignOffPreview } from '#shared/reviews/schema.ts'
import type { SurveyPage } from '#shared/surveys/schema.ts'
import type { UnitTarget } from '#shared/targets/schema.ts'
import { useForm } from '../form.ts'
import { Loaded } from '../Loaded.tsx'
import { useLoad } from '../load.ts'
import { useGo, usePathPart } from '../location.ts'
import { reviewText } from '../messages/reviews.ts'
import { uiText } from '../messages/ui.ts'
import { useResult } from '../results/api.ts'
import { figureText } from '../results/Figure.tsx'
import { Standing } from '../results/Standing.tsx'
import { readSurvey } from '../surveys/api.ts'
import { useUnitTarget } from '../targets/api.ts'
import { TrainingNote } from '../training/TrainingNote.tsx'
import { Actions, Button, ButtonLink } from '../ui/Button.tsx'
import { Card, type Fact, Facts } from '../ui/Card.tsx'
import { RadioGroup } from '../ui/Choice.tsx'
import { Form } from '../ui/ErrorSummary.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { Textarea } from '../ui/TextInput.tsx'
import { readSignOff, signOffSurvey } from './api.ts'
import { Needs } from './Needs.tsx'
import './reviews.css'

/** The last look before a result is frozen: what exactly, under which hash, and whether it counts for the target. */
export function SignOffPage() {
  const slug = usePathPart('slug')
  const survey = useLoad(slug, (signal) => readSurvey(slug, signal))
  const preview = useLoad(slug, (signal) => readSignOff(slug, signal))
  const result = useResult(slug)
  return (
    <Page>
      <Loaded of={survey} lines={8} title={reviewText.signOff}>
        {(page) => (
          <Loaded of={preview} lines={8} title={reviewText.signOff}>
            {(frozen) => (
              <Loaded of={result} lines={8} title={reviewText.signOff}>
                {(outcome) => (
                  <>
                    <PageTitle
                      title={reviewText.signOffOf(page.survey.unit.fullName)}
                      sub={page.survey.title}
                      back={{ href: reviewOf(slug), label: reviewText.back }}
                    />
                    <TrainingNote unit={page.survey.unit} />
                    <Standing page={outcome} />
                    <SignOff page={page} result={outcome.result} frozen={frozen} />
                  </>
                )}
              </Loaded>
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  )
}

interface Values {
  counts: '' | 'yes' | 'no'
  note: string
}

function SignOff(props: { page: SurveyPage; result: Result; frozen: SignOffPreview }) {
  const { page, result, frozen } = props
  const { slug } = page.survey
  const { data: target } = useUnitTarget(page.survey.unit.id)
  const go = useGo()
  const asks = asksWhetherItCounts(result)
  const form = useForm<Values, SurveyPage>({
    initial: { counts: '', note: '' },
    check: ({ counts }) => ({
      counts: asks && counts === '' ? reviewText.countsMissing : undefined,
    }),
    send: ({ counts, note }) =>
      signOffSurvey(slug, {
        ...(note.trim() === '' ? {} : { note: note.trim() }),
        countsForTarget: asks ? counts === 'yes' : result.survey.aboutNtmResults,
        resultHash: frozen.resultHash,
      }),
    onSent: () => go(reviewOf(slug)),
    sentences: { countsForTarget: reviewText.countsMissing },
  })
  return (
    <Form of={form}>
      <div class="sign-off">
        <Card title={reviewText.frozenTitle} look="section">
          <p>{reviewText.frozen}</p>
          <Facts items={frozenIn(result, frozen)} />
          <p class="note">
            {reviewText.hash} <code class="hash">{frozen.resultHash}</code>
          </p>
        </Card>
        <Card title={reviewText.counts} look="section">
          {result.survey.aboutNtmResults ? (
            <TargetNeeds result={result} target={target} />
          ) : (
            <p class="note">{reviewText.notAboutNtm}</p>
          )}
          {asks && (
            <RadioGroup
              label={reviewText.countsChoice}
              hint={reviewText.countsHint}
              options={[
                { value: 'yes', label: reviewText.countsYes, hint: reviewText.countsYesHint },
                { value: 'no', label: reviewText.countsNo, hint: reviewText.countsNoHint },
              ]}
              {...form.field('counts')}
            />
          )}
          <Textarea label={reviewText.note} optional rows={2} {...form.field('note')} />
        </Card>
      </div>
      <div class="sign-off-acts">
        <Actions>
          <Button type="submit" kind="primary" busy={form.busy}>
            {reviewText.signOff}
          </Button>
          <ButtonLink href={reviewOf(slug)}>{uiText.cancel}</ButtonLink>
        </Actions>
      </div>
    </Form>
  )
}

function reviewOf(slug: string): string {
  return `/console/reviews/${slug}`
}

function TargetNeeds({ result, target }: { result: Result; target: UnitTarget | undefined }) {
  if (!target) return null
  const { survey } = target.row
  const own = survey.survey?.slug === result.survey.slug
  return <Needs result={result} rule={target.rule} numbers={own ? survey.numbers : null} />
}

/** A card survey proves itself; whether an open one is sound enough is the parent's own word. */
function asksWhetherItCounts({ survey: { access, aboutNtmResults } }: Result): boolean {
  return access === 'open' && aboutNtmResults
}

function frozenIn(result: Result, frozen: SignOffPreview): Fact[] {
  const { total, received, reading, questions, villages, verdict } = result
  const contents = questions.filter(({ kind }) => kind === 'content').length
  const hidden = villages.filter(({ hiddenSentence }) => hiddenSentence !== null).length
  const voided = villages.filter((village) => village.voided !== null).length
  const valid = total?.valid ?? 0
  const invalid = (total?.received ?? 0) - valid
  const { households, openExplanations, openObjections, formVersion, unitsOn } = frozen
  return [
    { term: reviewText.frozenOverall, value: figureText(total?.overall[reading] ?? null) },
    { term: reviewText.frozenAny, value: figureText(total?.anyNotSatisfied ?? null) },
    {
      term: reviewText.frozenAnswers,
      value: `${formatCount(received)} (${reviewText.frozenValid(formatCount(valid), formatCount(invalid))})`,
    },
    {
      term: reviewText.frozenHouseholds,
      value: households === null ? '–' : formatCount(households),
    },
    { term: reviewText.frozenContents, value: reviewText.frozenContentCount(contents) },
    {
      term: reviewText.frozenVillages,
      value: reviewText.frozenVillageCount(villages.length - hidden, hidden),
    },
    { term: reviewText.frozenVoided, value: reviewText.frozenVoidedCount(voided) },
    { term: reviewText.frozenForm, value: formatCount(formVersion) },
    { term: reviewText.frozenUnits, value: formatDay(unitsOn) },
    { term: reviewText.frozenRules, value: reviewText.frozenRulesAsPrinted },
    ...(verdict ? verdictFacts(verdict) : []),
    {
      term: reviewText.frozenOpen,
      value: openExplanations === 0 ? reviewText.none : formatCount(openExplanations),
    },
    {
      term: reviewText.frozenObjections,
      value: openObjections === 0 ? reviewText.none : formatCount(openObjections),
    },
  ]
}

function verdictFacts({ conclusion, thresholds, minimum }: ResultVerdict): Fact[] {
  return [
    { term: reviewText.frozenVerdict, value: verdictWords[conclusion] },
    {
      term: reviewText.frozenThresholds,
      value: reviewText.thresholds(
        boundText(thresholds.overall),
        boundText(thresholds.eachContent),
      ),
    },
    {
      term: reviewText.frozenMinimum,
      value: minimum ? percentText(minimum.share) : reviewText.none,
    },
  ]
}
