import { formatCount } from '#shared/format.ts'
import type { Shown } from '#shared/results/disclosure.ts'
import type { Figure } from '#shared/results/figure.ts'
import type { ResultQuestion, ResultTexts } from '#shared/results/schema.ts'
import { resultText } from '../messages/results.ts'
import { textsText } from '../messages/texts.ts'
import { may } from '../session.ts'
import { Bar } from '../ui/Bar.tsx'
import { ButtonLink } from '../ui/Button.tsx'
import { Card, Section } from '../ui/Card.tsx'
import { type Column, Table } from '../ui/Table.tsx'
import { FigureRate, figureText, shareOf } from './Figure.tsx'

/** Questions that do not ask for satisfaction: each with its options in the order of the form. */
export function OtherQuestions({
  questions,
  shown,
}: {
  questions: readonly ResultQuestion[]
  shown: Shown
}) {
  const choices = questions.filter(({ kind }) => kind === 'choice')
  return (
    <>
      {choices.map((question) => (
        <Section key={question.id} title={question.label} note={question.text}>
          <Table
            caption={question.text}
            captionHidden
            columns={optionColumns}
            rows={question.keys.map(({ key, label }): OptionRow => {
              return { key, label, figure: shown.questions[question.id]?.keys[key] ?? null }
            })}
            rowKey={({ key }) => key}
            empty={null}
          />
        </Section>
      ))}
    </>
  )
}

interface OptionRow {
  key: string
  label: string
  figure: Figure | null
}

const optionColumns: Column<OptionRow>[] = [
  { key: 'label', title: resultText.option, head: true, cell: ({ label }) => label },
  {
    key: 'rate',
    title: resultText.chosen,
    numeric: true,
    cell: ({ figure }) => <FigureRate of={figure} />,
  },
  {
    key: 'bar',
    title: resultText.share,
    width: '45%',
    cell: ({ label, figure }) => (
      <Bar share={shareOf(figure)} label={`${label}: ${figureText(figure)}`} />
    ),
  },
]

/** What people wrote, one list per question, closed until somebody wants to read. Not for paper. */
export function Texts({ slug, texts }: { slug: string; texts: readonly ResultTexts[] }) {
  if (texts.length === 0) return null
  const few = texts.filter(({ words }) => words === null).length
  return (
    <div class="no-print">
      <Section
        title={resultText.texts}
        note={resultText.textsNote}
        aside={
          may('texts.moderate') && (
            <ButtonLink href={`/console/reviews/${slug}/texts`}>{textsText.open}</ButtonLink>
          )
        }
      >
        <Card>
          {texts.map(
            (one) =>
              one.words !== null && <TextsOf key={one.key} label={one.label} words={one.words} />,
          )}
          {texts.map(
            ({ key, label, summary }) =>
              summary !== null && (
                <p key={key}>
                  <b>{resultText.textsSummary(label)}</b> {summary}
                </p>
              ),
          )}
          {few > 0 && (
            <p class="note">
              {few === texts.length
                ? resultText.textsAllFew
                : resultText.textsFew(formatCount(few))}
            </p>
          )}
        </Card>
      </Section>
    </div>
  )
}

function TextsOf({ label, words }: { label: string; words: readonly string[] }) {
  return (
    <details class="texts">
      <summary>{resultText.textsOf(label, formatCount(words.length))}</summary>
      <ul>
        {words.map((word, index) => (
          <li key={index}>{word}</li>
        ))}
      </ul>
    </details>
  )
}
