import type { AskedQuestion, FormDocument } from '#shared/forms/document.ts'
import { allQuestions } from '#shared/forms/journey.ts'
import { choicesOf, meaningOf } from '#shared/questions/registry.ts'
import { handCountText } from '../messages/minutes.ts'
import { Blank, Letterhead, Signatures } from './Letterhead.tsx'
import { Paper, Papers } from './Paper.tsx'
import type { SheetProps } from './props.ts'

/** The minutes that are filled in by hand before the first ballot is keyed: the very numbers that keying asks for. */
export function HandCountSheet({ page: { survey, document } }: SheetProps) {
  const contents = allQuestions(document).filter(({ type }) => type === 'scale')
  const labels = notSatisfiedLabels(contents, document)
  const numbers = new Map(allQuestions(document).map(({ id }, at) => [id, at + 1]))
  return (
    <Papers>
      <Paper label={handCountText.label} kind="flow" look="letter" unit={survey.unit}>
        <Letterhead
          survey={survey}
          title={handCountText.title}
          about={handCountText.about(survey.title)}
        />
        <Blank label={handCountText.when} />
        <Blank label={handCountText.who} />
        <Blank label={handCountText.witnesses} />
        <Blank label={handCountText.sealed} />
        <h2>{handCountText.totalsTitle}</h2>
        <Totals />
        <h2>{handCountText.contentsTitle}</h2>
        {labels.some((label) => label !== handCountText.notSatisfied) && (
          <p>{handCountText.note(labels.join(', '))}</p>
        )}
        <table class="hand-rows">
          <thead>
            <tr>
              <th>{handCountText.index}</th>
              <th>{handCountText.content}</th>
              <th class="hand-tally">{handCountText.tally}</th>
              <th>{handCountText.notSatisfied}</th>
            </tr>
          </thead>
          <tbody>
            {contents.map((question) => (
              <tr key={question.id}>
                <td class="number">{numbers.get(question.id)}</td>
                <td>{question.label.vi}</td>
                <td />
                <td />
              </tr>
            ))}
          </tbody>
        </table>
        <p>{handCountText.rule}</p>
        <Signatures of={handCountText.signers} />
      </Paper>
    </Papers>
  )
}

function Totals() {
  const { cards, valid, blank, overallTwice, notIssued } = handCountText
  return (
    <table class="hand-rows">
      <tbody>
        {[cards, valid, blank, overallTwice, notIssued].map((words) => (
          <tr key={words}>
            <td>{words}</td>
            <td class="hand-tally" />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** In the words of the form: two-valued, the lower end of five steps, or both. */
function notSatisfiedLabels(contents: readonly AskedQuestion[], form: FormDocument): string[] {
  const labels = contents.flatMap((question) =>
    choicesOf(question, form)
      .filter(({ value }) => meaningOf(question, value) === 'notSatisfied')
      .map(({ label }) => label.vi),
  )
  return [...new Set(labels)]
}
