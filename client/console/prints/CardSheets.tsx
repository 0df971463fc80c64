import { useRef } from 'preact/hooks'
import { formatDay } from '#shared/format.ts'
import type { PrintedCards } from '#shared/participation/schema.ts'
import type { SurveyPage } from '#shared/surveys/schema.ts'
import { cardAddress, codeInGroups } from '#shared/tokens/code.ts'
import { cardSheetText } from '../messages/card-sheet.ts'
import { placeName } from '../session.ts'
import { fullAddress } from '../surveys/PublicAddress.tsx'
import { holds, useFit } from './fit.ts'
import { Marks, Paper, Papers } from './Paper.tsx'
import { QrCode } from './QrCode.tsx'
import { StepPicture, stepsOf } from './StepPicture.tsx'
import { takesPhones, typedAddress, unbroken } from './ways.ts'
import './cards.css'

const perSheet = 3

/** Three cards on a sheet of A4, with marks to cut by. The code of each stands here and on its paper only. */
export function CardSheets({ page, printed }: { page: SurveyPage; printed: PrintedCards }) {
  const sheets = useRef<HTMLDivElement>(null)
  // The words are the same on all of them: what fits on the first sheet fits on each.
  useFit(sheets, firstHolds, { of: printed })
  return (
    <div ref={sheets}>
      <Papers>
        {inSheets(printed.cards).map((cards, at) => (
          <Paper
            key={cards[0]?.serial}
            label={cardSheetText.sheet(at + 1)}
            kind="page"
            look="card-sheet"
          >
            {cards.map((card) => (
              <PaperCard
                key={card.serial}
                page={page}
                villageName={printed.villageName}
                card={card}
              />
            ))}
          </Paper>
        ))}
      </Papers>
    </div>
  )
}

function firstHolds(sheets: HTMLElement): boolean {
  const words = sheets.querySelectorAll<HTMLElement>('.paper:first-child .card-words')
  return [...words].every(holds)
}

type Card = PrintedCards['cards'][number]

function inSheets(cards: readonly Card[]): Card[][] {
  const sheets = Math.ceil(cards.length / perSheet)
  return Array.from({ length: sheets }, (_none, at) =>
    cards.slice(at * perSheet, (at + 1) * perSheet),
  )
}

interface PaperCardProps {
  page: SurveyPage
  villageName: string
  card: Card
}

function PaperCard({ page, villageName, card: { serial, code } }: PaperCardProps) {
  const address = fullAddress(page.publicUrl)
  return (
    <section class="paper-card">
      <div class="card-code">
        <QrCode text={cardAddress(address, code)} label={cardSheetText.serial(String(serial))} />
        <p class="card-digits">{codeInGroups(code)}</p>
        <p>{cardSheetText.serial(String(serial))}</p>
      </div>
      <div class="card-words">
        <CardHead page={page} villageName={villageName} />
        <ol class="card-steps">
          {stepsOf(page).map((step) => (
            <li key={step}>
              <StepPicture of={step} />
              <p>{cardSheetText.steps[step]}</p>
            </li>
          ))}
        </ol>
        <CardFoot page={page} />
      </div>
    </section>
  )
}

function CardHead({ page: { survey }, villageName }: Omit<PaperCardProps, 'card'>) {
  return (
    <header>
      <Marks unit={survey.unit} />
      <p>
        {placeName(survey)} · {villageName}
      </p>
      <p class="card-title">{cardSheetText.title}</p>
      <p>{survey.title}</p>
    </header>
  )
}

function CardFoot({ page }: { page: SurveyPage }) {
  const { survey, settings } = page
  const phones = takesPhones(page)
  return (
    <footer>
      {phones && (
        <p>
          {cardSheetText.address} <b>{typedAddress(page.publicUrl)}</b>
        </p>
      )}
      <p>
        {survey.closesOn && <b>{cardSheetText.deadline(formatDay(survey.closesOn))} </b>}
        {cardSheetText.rule} {phones && cardSheetText.noPhone}
      </p>
      <p>
        {settings.helpPhone && `${cardSheetText.help} ${unbroken(settings.helpPhone)}. `}
        {settings.complaintPhone &&
          `${cardSheetText.complaint} ${unbroken(settings.complaintPhone)}.`}
      </p>
      <p class="card-privacy">
        {cardSheetText.privacy} {phones && cardSheetText.privacyPhone}
      </p>
    </footer>
  )
}
