/**
 * One JSON object a line. Never given an address, a user agent, a body or a query parameter:
 * what the log does not hold, nobody can subpoena from it.
 */
export interface Log {
  info(event: string, facts?: Facts): void
  warn(event: string, facts?: Facts): void
  fault(event: string, error: unknown, facts?: Facts): void
}

type Facts = Record<string, string | number | boolean>

/** Writes to the given stream (standard error by default, so that standard output stays for answers). */
export function createLog(
  write: (line: string) => void = (line) => process.stderr.write(line),
): Log {
  const line = (level: string, event: string, facts: object) =>
    write(`${JSON.stringify({ level, event, ...facts })}\n`)
  return {
    info: (event, facts = {}) => line('info', event, facts),
    warn: (event, facts = {}) => line('warn', event, facts),
    fault: (event, error, facts = {}) => line('fault', event, { ...facts, ...describe(error) }),
  }
}

function describe(error: unknown): { error: string; stack?: string } {
  if (!(error instanceof Error)) return { error: String(error) }
  return error.stack === undefined
    ? { error: error.message }
    : { error: error.message, stack: error.stack }
}
