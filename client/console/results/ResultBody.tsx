import { useEffect, useRef } from 'preact/hooks'
import { formatCount } from '#shared/format.ts'
import type { Shown } from '#shared/results/disclosure.ts'
import type { Result, ResultPage, ResultVillage } from '#shared/results/schema.ts'
import { unitInSentence } from '#shared/results/wording.ts'
import { useQuery } from '../location.ts'
import { resultText } from '../messages/results.ts'
import { ButtonLink } from '../ui/Button.tsx'
import { Section } from '../ui/Card.tsx'
import { Select } from '../ui/Choice.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Empty } from '../ui/Waiting.tsx'
import { ContentsTable } from './ContentsTable.tsx'
import { OtherQuestions, Texts } from './OtherQuestions.tsx'
import { Standing } from './Standing.tsx'
import { Summary } from './Summary.tsx'
import { contentRows, worstFirst } from './satisfaction.ts'
import { otherVillage, VillagesTable } from './VillagesTable.tsx'
import './results.css'

/** All that may be shown of a result: for the commune's page and for the reviewer's alike. */
export function ResultBody({ page }: { page: ResultPage }) {
  const { result, texts } = page
  if (result.total === null) return <Waiting result={result} />
  return (
    <>
      <Standing page={page} />
      {!result.counted && <Interim result={result} />}
      <Summary result={result} total={result.total} />
      <Contents result={result} total={result.total} />
      <Villages result={result} />
      <OtherQuestions questions={result.questions} shown={result.total} />
      <Texts slug={result.survey.slug} texts={texts} />
    </>
  )
}

function Waiting({ result: { survey, received, waitingFor } }: { result: Result }) {
  const count = formatCount(received)
  const text =
    waitingFor === 'count' ? resultText.waitingCount(count) : resultText.waitingMore(count)
  return (
    <Empty title={received === 0 ? resultText.afterTheCount : text}>
      {received === 0 && <p>{resultText.noAnswersText}</p>}
      <ButtonLink kind="primary" href={`/console/surveys/${survey.slug}`}>
        {resultText.toSurvey}
      </ButtonLink>
    </Empty>
  )
}

function Interim({ result: { received, opened } }: { result: Result }) {
  return (
    <Notice tone="waiting" title={resultText.interimTitle}>
      <p>{resultText.interim(formatCount(opened), formatCount(received - opened))}</p>
    </Notice>
  )
}

/** Order and village stand in the address, so that a view can be sent to a colleague. */
function Contents({ result, total }: { result: Result; total: Shown }) {
  const { query } = useQuery()
  const place = useRef<HTMLDivElement>(null)
  // Chosen in the table of villages, far below: what was asked for comes into sight.
  useEffect(() => {
    const above = (place.current?.getBoundingClientRect().top ?? 0) < 0
    if (above) place.current?.scrollIntoView()
  }, [query.village])
  const byWorst = query.order === 'worst'
  const village = result.villages.find((one) => idOf(one) === query.village)
  const shown = village?.shown ?? total
  const title = village?.shown == null ? resultText.contents : resultText.contentsIn(village.name)
  return (
    <div ref={place}>
      <Section
        title={title}
        aside={<Choices result={result} village={village} byWorst={byWorst} />}
        note={<Notes result={result} shown={shown} />}
      >
        <ContentsTable
          questions={result.questions}
          shown={shown}
          order={byWorst ? worstFirst(result.questions, shown) : undefined}
        />
      </Section>
    </div>
  )
}

function Choices(props: { result: Result; village: ResultVillage | undefined; byWorst: boolean }) {
  const { patch } = useQuery()
  const { result, village, byWorst } = props
  const shown = result.villages.filter((one) => one.shown !== null && one.hiddenSentence === null)
  return (
    <div class="cluster no-print">
      <Select
        label={resultText.scope}
        name="village"
        value={village?.shown ? idOf(village) : ''}
        placeholder={resultText.wholeUnit(unitInSentence(result.survey.unit))}
        options={shown.map((one) => ({ value: idOf(one), label: one.name }))}
        onChange={(id) => patch({ village: id }, { replace: true })}
      />
      <Select
        label={resultText.order}
        name="order"
        value={byWorst ? 'worst' : ''}
        placeholder={resultText.formOrder}
        options={[{ value: 'worst', label: resultText.worstFirst }]}
        onChange={(order) => patch({ order }, { replace: true })}
      />
    </div>
  )
}

/** The formula, and what the signs of this very table mean. */
function Notes({ result, shown }: { result: Result; shown: Shown }) {
  const rows = contentRows(result.questions, shown).map((row) => row.shown)
  const some = (precision: Shown['precision']) => rows.some((row) => row.precision === precision)
  return (
    <>
      {result.sentences.formula} {resultText.blankMark} {some('rounded') && resultText.roundedMark}{' '}
      {some('hidden') && resultText.hiddenMark}
      {result.survey.provenance && (
        <>
          <br />
          {result.survey.provenance}
        </>
      )}
    </>
  )
}

function Villages({ result }: { result: Result }) {
  const { href } = useQuery()
  return (
    <Section title={resultText.villages} note={result.sentences.smallGroups}>
      <VillagesTable result={result} contentsHref={(village) => href({ village: idOf(village) })} />
    </Section>
  )
}

function idOf({ unitId }: ResultVillage): string {
  return unitId ?? otherVillage
}
