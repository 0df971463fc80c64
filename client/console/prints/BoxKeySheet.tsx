import type { SurveyPage } from '#shared/surveys/schema.ts'
import { publishText } from '../messages/publish.ts'
import { placeName } from '../session.ts'
import { Marks, Paper, Papers } from './Paper.tsx'
import { QrCode } from './QrCode.tsx'
import './box-key.css'

const copies = [publishText.boxKeyCopyReviewer, publishText.boxKeyCopyAbove]

/** Both copies of the key of a box on one sheet, to be cut apart and sealed. */
export function BoxKeySheet({ page: { survey }, words }: { page: SurveyPage; words: string }) {
  return (
    <Papers>
      <Paper label={publishText.boxKeyHeading} kind="page" look="box-key">
        {copies.map((copy) => (
          <section class="box-key-copy" key={copy}>
            <Marks unit={survey.unit} />
            <p class="box-key-title">{publishText.boxKeyHeading}</p>
            <p>
              {placeName(survey)}. {survey.title}
            </p>
            <div class="box-key-content">
              <QrCode text={words} label={publishText.boxKeyHeading} />
              <p class="box-key-words">{words.split('-').join(' ')}</p>
            </div>
            <p>
              <b>{copy}</b>
            </p>
            <p>{publishText.boxKeyLost}</p>
            <p>{publishText.boxKeySeal}</p>
          </section>
        ))}
      </Paper>
    </Papers>
  )
}
