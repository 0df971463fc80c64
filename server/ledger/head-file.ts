import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.ts'

// The end of the chain as this machine last saw it, kept apart from the database: an old copy of the
// database that is put back shows, because the file knows of later events.

/** An event by its place in the chain. */
export interface Head {
  height: number
  /** Hex SHA-256 of the event. */
  hash: string
}

type Place = Pick<Config, 'keyDir'>

/** @throws when the file is there and cannot be read: that is no reason to trust the database more. */
export function readHeadFile(place: Place): Head | undefined {
  let text: string
  try {
    text = readFileSync(pathOf(place), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  const { height, hash } = JSON.parse(text) as Head
  if (!Number.isSafeInteger(height) || !/^[0-9a-f]{64}$/.test(hash)) {
    throw new Error(`${pathOf(place)} holds no head of a ledger`)
  }
  return { height, hash }
}

/** Remembers a later head; an earlier one changes nothing. Of two processes the later one may write last. */
export function advanceHeadFile(place: Place, head: Head): void {
  const known = readHeadFile(place)
  if (!known || known.height < head.height) replaceHeadFile(place, head)
}

/** Durable when it returns; a reader sees the old file or the new one. */
export function replaceHeadFile(place: Place, { height, hash }: Head): void {
  const path = pathOf(place)
  const fresh = `${path}.${process.pid}`
  const handle = openSync(fresh, 'w', 0o600)
  try {
    writeSync(handle, `${JSON.stringify({ height, hash })}\n`)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(fresh, path)
}

function pathOf({ keyDir }: Place): string {
  return join(keyDir, 'ledger-head.json')
}
