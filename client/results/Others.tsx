/** @jsxImportSource ../common/dom */
import { countText, type VillagerQuestion } from '#shared/results/page.ts'
import * as text from './messages/vi.ts'
import { widthOf } from './width.ts'

/** Choices and numbers: every option with its bar, in the order of the form. */
export function Others({ questions }: { questions: VillagerQuestion[] }) {
  if (questions.length === 0) return null
  return (
    <section>
      <h2>{text.others}</h2>
      <ul>
        {questions.map(({ label, options }) => (
          <li class="asked">
            <p>
              <b>{label}</b>
            </p>
            {options.some(({ figure }) => figure !== null) ? (
              options.map(({ label: option, figure }) => (
                <div class="option">
                  <p class="label">
                    <span>{option}</span>
                    <span>{figure ? countText(figure) : text.hidden}</span>
                  </p>
                  <div class="stack" aria-hidden="true">
                    <div class="satisfied" style={{ width: `${widthOf(figure)}%` }} />
                  </div>
                </div>
              ))
            ) : (
              <p class="muted">{text.hidden}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
