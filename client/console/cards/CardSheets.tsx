import { formatDay } from '#shared/format.ts'
import type { PrintedCards } from '#shared/participation/schema.ts'
import type { SurveyPage } from '#shared/surveys/schema.ts'
import { cardAddress, codeInGroups } from '#shared/tokens/code.ts'
import { cardsText } from '../messages/cards.ts'
import { placeName } from '../session.ts'
import { fullAddress } from '../surveys/PublicAddress.tsx'
import { QrCode } from '../surveys/QrCode.tsx'
import './cards.css'

/** Three cards on a sheet of A4, with lines to cut along. The code of each stands here and on its paper only. */
export function CardSheets({ page, printed }: { page: SurveyPage; printed: PrintedCards }) {
  return (
    <div class="card-sheets">
      {printed.cards.map(({ serial, code }) => (
        <PaperCard
          key={serial}
          page={page}
          villageName={printed.villageName}
          serial={serial}
          code={code}
        />
      ))}
    </div>
  )
}

interface PaperCardProps {
  page: SurveyPage
  villageName: string
  serial: number
  code: string
}

function PaperCard({ page, villageName, serial, code }: PaperCardProps) {
  const { survey, settings, publicUrl } = page
  const address = fullAddress(publicUrl)
  return (
    <article class="paper-card">
      <QrCode text={cardAddress(address, code)} label={cardsText.serial(String(serial))} />
      <div>
        <p>
          <b>{cardsText.sheetTitle}</b>
        </p>
        <p>
          {placeName(survey)}, {villageName}. {survey.title}
        </p>
        <p class="paper-card-code">{codeInGroups(code)}</p>
        <ol>
          <li>{cardsText.stepScan}</li>
          <li>{cardsText.stepAnswer}</li>
          <li>{cardsText.stepSend}</li>
        </ol>
        <p>{address.replace(/^https?:\/\//, '')}</p>
        {survey.closesOn && <p>{cardsText.deadline(formatDay(survey.closesOn))}</p>}
        <p>{cardsText.rule}</p>
        <p>
          {settings.helpPhone && `${cardsText.help} ${settings.helpPhone}. `}
          {settings.complaintPhone && `${cardsText.complaint} ${settings.complaintPhone}. `}
          {cardsText.serial(String(serial))}
        </p>
      </div>
    </article>
  )
}
