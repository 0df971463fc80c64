import { formatDay } from '#shared/format.ts'
import type { ResultPage } from '#shared/results/schema.ts'
import { Loaded } from '../Loaded.tsx'
import { keyMinutesText, minutesText } from '../messages/minutes.ts'
import { useResult } from '../results/api.ts'
import { Blank, Letterhead, Signatures } from './Letterhead.tsx'
import { Box, Paper, Papers } from './Paper.tsx'
import type { SheetProps } from './props.ts'
import { Seal } from './Seal.tsx'

/** What ended with the last count, and what is still to be done with the two keys on paper. */
export function KeyMinutesSheet({ page: { survey } }: SheetProps) {
  return (
    <Loaded of={useResult(survey.slug)} lines={8}>
      {(page) => <KeyMinutes of={page} />}
    </Loaded>
  )
}

function KeyMinutes({ of: { result, ledgerHead } }: { of: ResultPage }) {
  const { survey } = result
  return (
    <Papers>
      <Paper label={keyMinutesText.title} kind="flow" look="letter" unit={survey.unit}>
        <Letterhead
          survey={survey}
          title={keyMinutesText.title}
          about={keyMinutesText.about(survey.title)}
          numbered="minutes"
        />
        <Blank label={keyMinutesText.witnesses} />
        <p>{keyMinutesText.when(survey.countedOn ? formatDay(survey.countedOn) : '')}</p>
        <ol>
          {keyMinutesText.gone.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
        <p>{keyMinutesText.kept}</p>
        <p>{keyMinutesText.paper}</p>
        {[keyMinutesText.first, keyMinutesText.second].map((line) => (
          <p key={line}>
            <Box /> {line}
          </p>
        ))}
        <p>{keyMinutesText.backups}</p>
        <Seal head={ledgerHead} title={minutesText.seal} />
        <Signatures of={keyMinutesText.signers} />
      </Paper>
    </Papers>
  )
}
