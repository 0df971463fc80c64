import { formatInstant } from '#shared/format.ts'
import type { FormVersions as Data } from '#shared/forms/versions/schema.ts'
import type { SurveyPage } from '#shared/surveys/schema.ts'
import { read } from '../api.ts'
import { Loaded } from '../Loaded.tsx'
import { useLoad } from '../load.ts'
import { wordingText } from '../messages/wording.ts'
import { Section } from '../ui/Card.tsx'
import { WordingChanges } from './WordingChanges.tsx'

/** Every version after the first: who changed which words, and why. */
export function FormVersions({ page }: { page: SurveyPage }) {
  const { slug } = page.survey
  const load = useLoad(`${slug} ${page.version}`, (signal) =>
    read<Data>(`/api/surveys/${slug}/form-versions`, signal),
  )
  return (
    <Section title={wordingText.versions}>
      <Loaded of={load}>
        {({ versions }) =>
          versions
            .filter(({ number }) => number > 1)
            .reverse()
            .map(({ number, by, publishedAt, reason, changes }) => (
              <details class="card" key={number}>
                <summary>
                  {wordingText.version(
                    number,
                    by ?? wordingText.nobody,
                    formatInstant(publishedAt),
                  )}
                </summary>
                {reason && <p>{wordingText.reason(reason)}</p>}
                <WordingChanges
                  caption={wordingText.changes(number - 1)}
                  changes={changes}
                  form={page.document}
                />
              </details>
            ))
        }
      </Loaded>
    </Section>
  )
}
