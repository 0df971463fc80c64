import { formatCount } from '#shared/format.ts'
import type { Result } from '#shared/results/schema.ts'
import type { SurveyPage } from '#shared/surveys/schema.ts'
import type { UnitTarget } from '#shared/targets/schema.ts'
import { useForm } from '../form.ts'
import { reviewText } from '../messages/reviews.ts'
import { uiText } from '../messages/ui.ts'
import { figureText } from '../results/Figure.tsx'
import { Actions, Button } from '../ui/Button.tsx'
import { type Fact, Facts } from '../ui/Card.tsx'
import { RadioGroup } from '../ui/Choice.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/ErrorSummary.tsx'
import { Textarea } from '../ui/TextInput.tsx'
import { signOffSurvey } from './api.ts'
import type { DecisionProps } from './Decision.tsx'
import { Needs } from './Needs.tsx'

interface SignOffDialogProps extends DecisionProps {
  open: boolean
  onClose: () => void
}

/** The last look before a result is frozen: what exactly, and whether it counts for the target. */
export function SignOffDialog({ open, ...rest }: SignOffDialogProps) {
  return (
    <Dialog open={open} title={reviewText.signOffTitle} onClose={rest.onClose}>
      <SignOff {...rest} />
    </Dialog>
  )
}

interface Values {
  counts: '' | 'yes' | 'no'
  note: string
}

function SignOff({ page, result, target, onDone, onClose }: Omit<SignOffDialogProps, 'open'>) {
  const asks = asksWhetherItCounts(result)
  const form = useForm<Values, SurveyPage>({
    initial: { counts: '', note: '' },
    check: ({ counts }) => ({
      counts: asks && counts === '' ? reviewText.countsMissing : undefined,
    }),
    send: ({ counts, note }) =>
      signOffSurvey(page.survey.slug, {
        ...(note.trim() === '' ? {} : { note: note.trim() }),
        countsForTarget: asks ? counts === 'yes' : result.survey.aboutNtmResults,
      }),
    onSent: (next) => {
      onClose()
      onDone(next, reviewText.signedOff)
    },
    sentences: { countsForTarget: reviewText.countsMissing },
  })
  return (
    <Form of={form}>
      <p>{reviewText.frozen}</p>
      <Facts items={frozenIn(result)} />
      {result.survey.aboutNtmResults ? (
        <TargetNeeds result={result} target={target} />
      ) : (
        <p class="note">{reviewText.notAboutNtm}</p>
      )}
      {asks && (
        <RadioGroup
          label={reviewText.counts}
          hint={reviewText.countsHint}
          options={[
            { value: 'yes', label: reviewText.countsYes, hint: reviewText.countsYesHint },
            { value: 'no', label: reviewText.countsNo, hint: reviewText.countsNoHint },
          ]}
          {...form.field('counts')}
        />
      )}
      <Textarea label={reviewText.note} optional rows={2} {...form.field('note')} />
      <Actions>
        <Button type="submit" kind="primary" busy={form.busy}>
          {reviewText.signOff}
        </Button>
        <Button onClick={onClose} disabled={form.busy}>
          {uiText.cancel}
        </Button>
      </Actions>
    </Form>
  )
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

function frozenIn({ total, received, reading, questions, villages }: Result): Fact[] {
  const contents = questions.filter(({ kind }) => kind === 'content').length
  const hidden = villages.filter(({ hiddenSentence }) => hiddenSentence !== null).length
  const valid = total?.valid ?? 0
  const invalid = (total?.received ?? 0) - valid
  return [
    { term: reviewText.frozenOverall, value: figureText(total?.overall[reading] ?? null) },
    { term: reviewText.frozenAny, value: figureText(total?.anyNotSatisfied ?? null) },
    {
      term: reviewText.frozenAnswers,
      value: `${formatCount(received)} (${reviewText.frozenValid(formatCount(valid), formatCount(invalid))})`,
    },
    { term: reviewText.frozenContents, value: reviewText.frozenContentCount(contents) },
    {
      term: reviewText.frozenVillages,
      value: reviewText.frozenVillageCount(villages.length - hidden, hidden),
    },
    { term: reviewText.frozenRules, value: reviewText.frozenRulesAsPrinted },
  ]
}
