import { type GuideChapter, guideChapters, guideText } from '#client/console/messages/guide.ts'

export const guidePath = 'docs/huong-dan-xa.md'

/** The guide as it lies in docs: the same text as the page in the console, with its pictures. */
export function guideAsMarkdown(): string {
  const contents = guideChapters.map(
    ({ id, title }, at) => `${at + 1}. [${title}](#${at + 1}-${id})`,
  )
  return [
    `# ${guideText.title}`,
    guideText.sub,
    `## ${guideText.contents}`,
    contents.join('\n'),
    ...guideChapters.flatMap(chapterAsMarkdown),
    '',
  ].join('\n\n')
}

function chapterAsMarkdown(chapter: GuideChapter, at: number): string[] {
  const { id, title, lead, steps, picture, warnings } = chapter
  return [
    `<a id="${at + 1}-${id}"></a>`,
    `## ${at + 1}. ${title}`,
    ...(lead ? [lead] : []),
    steps.map((step, index) => `${index + 1}. ${step}`).join('\n'),
    ...(warnings
      ? [`**${guideText.warnings}**`, warnings.map((one) => `- ${one}`).join('\n')]
      : []),
    ...(picture ? [`![${picture.shows}](screenshots/${picture.name}.png)`] : []),
  ]
}
