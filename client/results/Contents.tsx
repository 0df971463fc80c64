/** @jsxImportSource ../common/dom */
import { formatCount } from '#shared/format.ts'
import type { Figure } from '#shared/results/figure.ts'
import { countText, percentOf, type VillagerContent } from '#shared/results/page.ts'
import * as text from './messages/vi.ts'
import { widthOf } from './width.ts'

interface Props {
  contents: VillagerContent[]
  all: boolean
  toggle: () => void
}

/** How many stand on the first screen. */
const first = 3

const parts = ['satisfied', 'neutral', 'noOpinion', 'notSatisfied'] as const

export function Contents({ contents, all, toggle }: Props) {
  const shown = contents.filter(({ notSatisfied }) => notSatisfied !== null)
  if (shown.length === 0) return <p class="panel">{text.noContents}</p>
  const worst = shown.filter(({ notSatisfied }) => amountOf(notSatisfied) > 0).slice(0, first)
  const folded = worst.length === 0 ? first : worst.length
  return (
    <section>
      <h2 class={all || worst.length === 0 ? '' : 'folded'}>
        <span class="first">{text.worst}</span>
        <span class="rest">{text.contents}</span>
      </h2>
      {worst.length === 0 && <p>{text.noneWorst}</p>}
      <ul class={all ? '' : 'folded'}>
        {contents.map((content, place) => (
          <Content content={content} rest={place >= folded} />
        ))}
      </ul>
      <Legend contents={shown} />
      {contents.length > folded && (
        <button type="button" class="second screen" aria-expanded={`${all}`} onClick={toggle}>
          {all ? text.fewer : text.all(contents.length)}
        </button>
      )}
    </section>
  )
}

/** Label, how many are not satisfied, the bar, and the same in words. */
function Content({ content, rest }: { content: VillagerContent; rest: boolean }) {
  const { label, notSatisfied } = content
  return (
    <li class={rest ? 'content rest' : 'content'}>
      <p class="label">
        <span>{label}</span>
        <b>{notSatisfied ? countText(notSatisfied) : ''}</b>
      </p>
      {notSatisfied && (
        <div class="stack" aria-hidden="true">
          {parts.map((part) => (
            <div class={part} style={{ width: `${widthOf(content[part])}%` }} />
          ))}
        </div>
      )}
      <p class="muted">{notSatisfied ? wordsOf(content) : text.hidden}</p>
    </li>
  )
}

function Legend({ contents }: { contents: VillagerContent[] }) {
  const used = parts.filter((part) => contents.some((content) => amountOf(content[part]) > 0))
  const someSkipped = contents.some((content) => skippedOf(content) > 0)
  return (
    <p class="legend muted" aria-hidden="true">
      {used.map((part) => (
        <span>
          <i class={part} />
          {text.parts[part]}
        </span>
      ))}
      {someSkipped && (
        <span>
          <i />
          {text.noAnswer}
        </span>
      )}
    </p>
  )
}

/** "54 chưa hài lòng (15,5%) · 290 hài lòng · 5 không trả lời", or the rounded shares. */
function wordsOf(content: VillagerContent): string {
  const { notSatisfied } = content
  const others = (['satisfied', 'neutral', 'noOpinion'] as const).filter(
    (part) => amountOf(content[part]) > 0,
  )
  if (notSatisfied?.kind !== 'exact') {
    const named = [...others, 'notSatisfied' as const]
    return named
      .map((part) => `${text.parts[part]} ${percentOf(content[part] as Figure)}`)
      .join(' · ')
  }
  const counted = others.map(
    (part) => `${formatCount(amountOf(content[part]))} ${text.parts[part]}`,
  )
  const rest = skippedOf(content)
  return [
    `${formatCount(notSatisfied.count)} ${text.parts.notSatisfied} (${percentOf(notSatisfied)})`,
    ...counted,
    ...(rest > 0 ? [`${formatCount(rest)} ${text.noAnswer}`] : []),
  ].join(' · ')
}

/** Of exact counts: what is left of the denominator. */
function skippedOf(content: VillagerContent): number {
  const { notSatisfied } = content
  if (notSatisfied?.kind !== 'exact') return 0
  return parts.reduce((left, part) => left - amountOf(content[part]), notSatisfied.of)
}

function amountOf(figure: Figure | null): number {
  if (!figure) return 0
  return figure.kind === 'exact' ? figure.count : figure.percent
}
