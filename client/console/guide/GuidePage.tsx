import { type GuideChapter, guideChapters, guideText } from '../messages/guide.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Page, PageTitle } from '../ui/PageTitle.tsx'
import { pictures } from './pictures.ts'
import './guide.css'

/** How a round is run, from an empty commune to the sent result; read here, or printed. */
export function GuidePage() {
  return (
    <Page>
      <PageTitle
        title={guideText.title}
        sub={guideText.sub}
        actions={
          <Button icon="print" onClick={() => window.print()}>
            {guideText.print}
          </Button>
        }
      />
      <nav class="guide-contents no-print" aria-label={guideText.contents}>
        <ol>
          {guideChapters.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ol>
      </nav>
      {guideChapters.map((chapter, at) => (
        <Chapter key={chapter.id} number={at + 1} chapter={chapter} />
      ))}
    </Page>
  )
}

function Chapter({ number, chapter }: { number: number; chapter: GuideChapter }) {
  const { id, title, lead, steps, picture, warnings } = chapter
  const source = picture && pictures[picture.name]
  return (
    <div id={id} class="guide-chapter">
      <Card title={`${number}. ${title}`} look="section">
        {lead && <p>{lead}</p>}
        <ol>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {warnings && (
          <>
            <p>
              <b>{guideText.warnings}</b>
            </p>
            <ul>
              {warnings.map((warning) => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
          </>
        )}
        {picture && source && (
          <figure>
            <img src={source} alt={picture.shows} loading="lazy" />
            <figcaption class="note">{picture.shows}</figcaption>
          </figure>
        )}
      </Card>
    </div>
  )
}
