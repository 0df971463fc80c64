import { useState } from 'preact/hooks'
import { audioFiles } from '#shared/forms/audio.ts'
import { languageName } from '#shared/forms/languages.ts'
import { type TextSlot, textSlots } from '#shared/forms/texts.ts'
import { wordingChanges } from '#shared/forms/wording.ts'
import type { SurveyPage } from '#shared/surveys/schema.ts'
import { write } from '../api.ts'
import { Loaded } from '../Loaded.tsx'
import { useLoad } from '../load.ts'
import { useGo, usePathPart } from '../location.ts'
import { wordingText } from '../messages/wording.ts'
import { readSurvey } from '../surveys/api.ts'
import { Actions, Button, ButtonLink } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { Textarea } from '../ui/TextInput.tsx'
import { Empty } from '../ui/Waiting.tsx'
import { FormVersions } from './FormVersions.tsx'
import { reworded, wordsKey } from './reworded.ts'
import { WordingChanges } from './WordingChanges.tsx'

/** The words of a form that is already being answered: all of them, and nothing else of it. */
export function RewordPage() {
  const slug = usePathPart('slug')
  const load = useLoad(slug, (signal) => readSurvey(slug, signal))
  const back = { href: `/console/surveys/${slug}`, label: wordingText.toSurvey }
  return (
    <Page>
      <PageTitle title={wordingText.title} sub={wordingText.sub} back={back} />
      <Loaded of={load} lines={10}>
        {(page) => (
          <>
            {(page.version ?? 0) > 1 && <FormVersions page={page} />}
            {page.steps.includes('reword') ? (
              <Words key={slug} page={page} />
            ) : (
              <Empty title={wordingText.notOpen} />
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}

type Typed = Record<string, string>

function Words({ page }: { page: SurveyPage }) {
  const { survey, document, version } = page
  const [typed, setTyped] = useState<Typed>({})
  const [asked, setAsked] = useState(false)
  const go = useGo()
  const next = reworded(document, typed)
  const changes = wordingChanges(document, next)
  const slots = textSlots(document)
  const href = `/console/surveys/${survey.slug}`
  return (
    <>
      {[...new Set(slots.map(({ at }) => at))].map((at) => (
        <Card key={at ?? ''} look="section" title={placeName(page, at)}>
          <div class="form">
            {slots
              .filter((slot) => slot.at === at)
              .flatMap((slot) =>
                document.languages.map((language) => (
                  <OneText
                    key={wordsKey(slot, language)}
                    {...{ slot, language, typed }}
                    onType={(words) => setTyped({ ...typed, [wordsKey(slot, language)]: words })}
                  />
                )),
              )}
          </div>
        </Card>
      ))}
      <p role="status">
        {changes.length === 0 ? wordingText.unchanged : wordingText.changed(changes.length)}
      </p>
      <Actions>
        <Button kind="primary" disabled={changes.length === 0} onClick={() => setAsked(true)}>
          {wordingText.look}
        </Button>
        <ButtonLink href={href}>{wordingText.cancel}</ButtonLink>
      </Actions>
      <ConfirmDialog
        open={asked}
        title={wordingText.confirmTitle}
        confirm={wordingText.confirm}
        reason={{ hint: wordingText.reasonHint }}
        onConfirm={async ({ reason }) => {
          const given = { version, document: next, reason }
          await write('POST', `/api/surveys/${survey.slug}/form-versions`, given)
          go(href)
        }}
        onClose={() => setAsked(false)}
      >
        <p>{wordingText.confirmText}</p>
        {audioFiles(next).length < audioFiles(document).length && <p>{wordingText.audioDropped}</p>}
        <WordingChanges caption={wordingText.confirmTitle} changes={changes} form={document} />
      </ConfirmDialog>
    </>
  )
}

interface OneTextProps {
  slot: TextSlot
  language: string
  typed: Typed
  onType: (words: string) => void
}

function OneText({ slot, language, typed, onType }: OneTextProps) {
  const key = wordsKey(slot, language)
  const what = kindOf(slot.field)
  return (
    <div lang={language === 'vi' ? undefined : language}>
      <Textarea
        label={language === 'vi' ? what : wordingText.inLanguage(what, languageName(language))}
        name={key}
        rows={slot.field === 'text' ? 2 : 1}
        value={typed[key] ?? slot.text[language] ?? ''}
        onChange={onType}
      />
    </div>
  )
}

function kindOf(field: string): string {
  if (field === 'text') return wordingText.question
  if (field === 'label') return wordingText.label
  if (field === 'hint') return wordingText.hint
  if (field === 'title') return wordingText.heading
  return field === 'provenance' ? wordingText.provenance : wordingText.choice
}

function placeName({ document }: SurveyPage, at: string | undefined): string {
  if (at === undefined) return wordingText.whole
  const question = document.sections
    .flatMap(({ questions }) => questions)
    .find(({ id }) => id === at)
  if (question) return question.label.vi
  return wordingText.section(document.sections.findIndex(({ id }) => id === at) + 1)
}
