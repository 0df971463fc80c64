import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

// Private keys live here, outside the database and outside its backup: whoever steals only one of the two
// can neither open a box nor forge an event. Overwriting is not shredding on an SSD; destroying is the file's end,
// and the operator keeps this folder out of snapshots.

/** Named secrets on disk, readable by this program only. Names look like `box/<survey id>`. */
export interface KeyDir {
  read(name: string): Uint8Array | undefined
  /** Durable when it returns; refuses to replace a key. */
  write(name: string, secret: Uint8Array): void
  /** Overwrites and removes; no error when it is gone already. */
  destroy(name: string): void
}

/** Opens the folder, creating it with mode 700. @throws when others can read it. */
export function openKeyDir(path: string): KeyDir {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  const mode = statSync(path).mode & 0o077
  if (mode !== 0) throw new Error(`${path} can be read by others: chmod 700 it`)
  const file = (name: string) => join(path, ...name.split('/'))
  return {
    read: (name) => (existsSync(file(name)) ? readFileSync(file(name)) : undefined),
    write(name, secret) {
      mkdirSync(dirname(file(name)), { recursive: true, mode: 0o700 })
      writeDurably(file(name), secret, 'wx')
      syncFolder(dirname(file(name)))
    },
    destroy(name) {
      if (!existsSync(file(name))) return
      writeDurably(file(name), new Uint8Array(statSync(file(name)).size), 'r+')
      unlinkSync(file(name))
      syncFolder(dirname(file(name)))
    },
  }
}

function writeDurably(path: string, content: Uint8Array, flags: 'wx' | 'r+'): void {
  const handle = openSync(path, flags, 0o600)
  try {
    writeSync(handle, content)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  chmodSync(path, 0o600)
}

function syncFolder(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
