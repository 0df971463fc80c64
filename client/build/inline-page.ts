// Makes one HTML page of one entry: script and style inlined, hashes beside it, so that a villager's
// phone needs a single response and the Content-Security-Policy can still forbid everything else.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

/** Hashes for `script-src` and `style-src`, already in the form a CSP wants. */
export type PageHashes = { scripts: string[]; styles: string[] }

export type Page = { html: string; hashes: PageHashes }

/**
 * Replaces the built script and style of the environment `name` by `name.html` and `name.json`
 * (its `PageHashes`). `template` is an HTML file with `<!--style-->` and `<!--script-->` in it; the
 * server fills what else it marks.
 */
export function inlinePage(name: string, template: string): Plugin {
  return {
    name: `inline-page:${name}`,
    enforce: 'post',
    applyToEnvironment: (environment) => environment.name === name,
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        let script = ''
        let style = ''
        for (const [fileName, output] of Object.entries(bundle)) {
          if (output.type === 'chunk') script += output.code
          else if (fileName.endsWith('.css')) style += String(output.source)
          else this.error(`${name}: ${fileName} cannot be inlined`)
          delete bundle[fileName]
        }
        const page = composePage(readFileSync(template, 'utf8'), script, style)
        this.emitFile({ type: 'asset', fileName: `${name}.html`, source: page.html })
        this.emitFile({
          type: 'asset',
          fileName: `${name}.json`,
          source: JSON.stringify(page.hashes),
        })
      },
    },
  }
}

/** Puts the console's page where its address is, beside its assets. */
export function consolePage(): Plugin {
  return {
    name: 'console-page',
    enforce: 'post',
    applyToEnvironment: (environment) => environment.name === 'client',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['client/console/index.html']
        if (page?.type !== 'asset') return
        delete bundle[page.fileName]
        this.emitFile({ type: 'asset', fileName: 'console/index.html', source: page.source })
      },
    },
  }
}

/** The page and the hashes of everything in it that runs or styles. */
export function composePage(template: string, script: string, style: string): Page {
  const squeezed = template
    .replace(/<!--(?!style-->|script-->).*?-->/gs, '')
    .replace(/>\s+</g, '><')
    .trim()
  // Replacement by function: `$&` in a script must stay what it is. `</script` inside a string
  // would close the element.
  const html = squeezed
    .replace('<!--style-->', () => `<style>${cleanStyle(style)}</style>`)
    .replace('<!--script-->', () => `<script>${cleanScript(script)}</script>`)
  return { html, hashes: hashesOf(html) }
}

function cleanScript(script: string): string {
  return script.trim().replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')
}

function cleanStyle(style: string): string {
  return style.replace(/\/\*[\s\S]*?\*\//g, '').trim()
}

function hashesOf(html: string): PageHashes {
  const hashes: PageHashes = { scripts: [], styles: [] }
  const elements = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g
  for (const [, element, attributes = '', text = ''] of html.matchAll(elements)) {
    if (attributes.includes('application/json')) continue
    const hash = `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    if (element === 'script') hashes.scripts.push(hash)
    else hashes.styles.push(hash)
  }
  return hashes
}
