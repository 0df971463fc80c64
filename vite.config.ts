import { readdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import prefresh from '@prefresh/vite'
import type { EnvironmentOptions } from 'vite'
import { defineConfig } from 'vitest/config'
import { devServer } from './client/build/dev-server.ts'
import { consolePage, inlinePage } from './client/build/inline-page.ts'
import { testProjects } from './tests/setup/projects.ts'

/** `dist`, or the folder in which the tests build for themselves (they must not touch `dist`). */
const outFolder = process.env.BUILD_FOLDER ?? 'dist'

/** Pages that a phone gets as one response. */
const pages = {
  questionnaire: 'client/questionnaire/page.html',
  results: 'client/results/page.html',
  ledger: 'client/ledger/page.html',
}

export default defineConfig(({ command }) => {
  const developing = command === 'serve' && !process.env.VITEST
  return {
    appType: 'custom',
    publicDir: false,
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    plugins: [
      developing ? [prefresh(), devServer(pages)] : [],
      ...Object.entries(pages).map(([name, template]) => inlinePage(name, template)),
      consolePage(),
    ],
    environments: command === 'build' ? builtParts() : {},
    builder: {
      buildApp: async (builder) => {
        rmSync(outFolder, { recursive: true, force: true })
        for (const part of Object.values(builder.environments)) await builder.build(part)
      },
    },
    test: { projects: testProjects(), maxWorkers: '100%' },
  }
})

function builtParts(): Record<string, EnvironmentOptions> {
  return {
    questionnaire: inlinedPart('client/questionnaire/main.tsx'),
    results: inlinedPart('client/results/main.tsx'),
    ledger: inlinedPart('client/ledger/main.tsx'),
    card: inlinedPart('client/questionnaire/card-tools.tsx', 'questionnaire-card.js'),
    worker: inlinedPart('client/questionnaire/service-worker.ts', 'questionnaire-worker.js'),
    client: {
      build: {
        outDir: join(outFolder, 'client'),
        emptyOutDir: false,
        target: 'chrome109', // the last one for Windows 7 and 8
        assetsDir: 'console/assets',
        assetsInlineLimit: 0,
        manifest: true, // for the test of the byte budgets
        modulePreload: { polyfill: false },
        rolldownOptions: { input: 'client/console/index.html' },
      },
    },
    ssr: {
      consumer: 'server',
      resolve: {
        noExternal: true,
        external: ['better-sqlite3', 'better-sqlite3-napi', 'pg'], // native, or optional parts
      },
      build: {
        outDir: join(outFolder, 'server'),
        emptyOutDir: false,
        target: 'node20',
        ssr: true,
        minify: false,
        rolldownOptions: {
          input: serverInputs(),
          // One flat folder: `new URL('../client/', import.meta.url)` is right in every chunk.
          output: {
            format: 'esm',
            entryFileNames: '[name].js',
            chunkFileNames: 'chunks-[name]-[hash].js',
          },
        },
      },
    },
  }
}

/** Chrome 61: the oldest Android System WebView still seen; the test of the bundle guards its APIs. */
function inlinedPart(input: string, fileName = '[name].js'): EnvironmentOptions {
  return {
    consumer: 'client',
    build: {
      outDir: join(outFolder, 'client'),
      emptyOutDir: false,
      target: 'chrome61',
      cssTarget: 'chrome61',
      cssCodeSplit: false,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      modulePreload: false,
      rolldownOptions: { input, output: { format: 'iife', entryFileNames: fileName } },
    },
  }
}

/** The program and every worker (`…-worker.ts`) are files of their own. */
function serverInputs(): Record<string, string> {
  const inputs = (readdirSync('server', { recursive: true }) as string[])
    .filter((path) => path === 'main.ts' || /(^|\/)(\w+-)*worker\.ts$/.test(path))
    .map((path) => [basename(path, '.ts'), join('server', path)])
  return Object.fromEntries(inputs)
}
