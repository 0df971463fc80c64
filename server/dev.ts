import { createApp } from './app.ts'
import { readConfig } from './config.ts'
import { closeContext, createContext } from './context.ts'
import { migrate } from './database/migrate.ts'
import type { Page, PageName } from './pages.ts'

/** The app for the development server, which brings the pages as modules instead of built files. */
export async function createDevApp(pages: Record<PageName, Page>) {
  const ctx = createContext(readConfig(), { page: (name) => pages[name] })
  await migrate(ctx.db)
  const app = createApp(ctx)
  return {
    fetch: async (request: Request) => app.fetch(request),
    close: () => closeContext(ctx),
  }
}
