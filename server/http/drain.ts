import type { Server } from 'node:http'

/** How long requests under way may take at the end: less than the 10 s after which Docker kills. */
const graceMs = 8_000

/**
 * Follows the requests of a server from its start, so that it can be ended in good order.
 * Node's own `close` waits for every connection that has never asked anything, and browsers open
 * such connections in advance and hold them for minutes.
 * @returns how to end it: nobody new is let in, requests under way are answered (for at most
 *   `graceMs` milliseconds), connections without one are closed at once
 */
export function drainable(server: Server, { grace = graceMs } = {}): () => Promise<void> {
  let underWay = 0
  let ending = false
  server.on('request', (_request, response) => {
    underWay += 1
    response.once('close', () => {
      underWay -= 1
      closeWhenQuiet()
    })
  })

  function closeWhenQuiet(): void {
    if (ending && underWay === 0) server.closeAllConnections()
  }

  return () =>
    new Promise((resolve) => {
      ending = true
      const patience = setTimeout(() => server.closeAllConnections(), grace)
      server.close(() => {
        clearTimeout(patience)
        resolve()
      })
      closeWhenQuiet()
    })
}
