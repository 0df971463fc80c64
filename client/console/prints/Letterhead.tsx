import type { Body } from '#shared/accounts/permissions.ts'
import { unitInSentence } from '#shared/results/wording.ts'
import type { Survey } from '#shared/surveys/schema.ts'
import { letterText } from '../messages/letters.ts'
import './letter.css'

/** The lines over a document on the left, by whose it is (Nghị định 30/2020/NĐ-CP; MTTQ has its own). */
const issuers: Record<Body, (unit: string) => string[]> = {
  ubnd: (unit) => [letterText.committee, unit],
  mttq: (unit) => [letterText.front, unit, letterText.standing],
}

interface LetterheadProps {
  survey: Pick<Survey, 'unit' | 'body'>
  title: string
  /** Under the title: what it is about. */
  about: string
  /** The clerk's office numbers what leaves the house; minutes of a village have no number. */
  numbered?: keyof typeof letterText.symbols
}

/** Whose document it is, the motto, place and day left to be written, and its title. */
export function Letterhead({ survey: { unit, body }, title, about, numbered }: LetterheadProps) {
  return (
    <header class="letter-head">
      <div class="letter-sides">
        <div class="letter-issuer">
          {issuers[body](unitInSentence(unit)).map((line) => (
            <p key={line}>{line}</p>
          ))}
          {numbered && <p class="letter-number">{letterText.symbols[numbered][body]}</p>}
        </div>
        <div class="letter-motto">
          <p>{letterText.state}</p>
          <p>{letterText.motto}</p>
          <p class="letter-day">{letterText.day(unit.name)}</p>
        </div>
      </div>
      <p class="letter-title">{title}</p>
      <p class="letter-about">{about}</p>
    </header>
  )
}

/** Who signs, side by side, with room for the hand. */
export function Signatures({ of }: { of: readonly string[] }) {
  return (
    <div class="letter-signatures">
      {of.map((signer) => (
        <div key={signer}>
          <p>
            <b>{signer}</b>
          </p>
          <p>
            <i>{letterText.signHint}</i>
          </p>
        </div>
      ))}
    </div>
  )
}

/** A line to be filled in by hand: its words, then dots to the margin. */
export function Blank({ label }: { label: string }) {
  return (
    <p class="letter-blank">
      <span>{label}</span>
    </p>
  )
}
