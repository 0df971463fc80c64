import { beforeEach, expect, test } from 'vitest'
import { createSaver, type Saver, type SaveState } from '#client/console/forms/saver.ts'
import type { FormDocument } from '#shared/forms/document.ts'
import { sampleForm } from '../forms/sample.ts'

const titled = (vi: string) => sampleForm({ title: { vi } })

let sent: [revision: number, title: string][]
let answers: (() => Promise<{ revision: number; at: string }>)[]
let kept: { revision: number; document: FormDocument } | undefined
let state: SaveState
let timer: (() => void) | undefined
let saver: Saver

const saved = (revision: number) => async () => ({ revision, at: 'now' })
const refused = (kind: string) => async () => Promise.reject(new Error(kind))

beforeEach(() => {
  sent = []
  answers = []
  kept = undefined
  state = { kind: 'saved', at: undefined }
  timer = undefined
  saver = createSaver(
    { revision: 1, document: titled('Một'), at: undefined },
    {
      send: (revision, document) => {
        sent.push([revision, document.title.vi])
        return answers.shift()?.() ?? saved(revision + 1)()
      },
      kindOf: (error) => (error as Error).message as 'failed',
      keep: (unsaved) => {
        kept = unsaved
      },
      changed: (next) => {
        state = next
      },
      later: (_milliseconds, act) => {
        timer = act
        return () => {
          timer = undefined
        }
      },
    },
  )
})

test('what is changed is kept at once and sent after a while, on the revision last saved', async () => {
  saver.change(titled('Hai'))
  expect([state.kind, kept?.document.title.vi, sent]).toEqual(['waiting', 'Hai', []])
  await saver.flush()
  expect([state, kept, sent]).toEqual([{ kind: 'saved', at: 'now' }, undefined, [[1, 'Hai']]])
  saver.change(titled('Ba'))
  await saver.flush()
  expect(sent).toEqual([
    [1, 'Hai'],
    [2, 'Ba'],
  ])
})

test('the same again is not sent', async () => {
  saver.change(titled('Một'))
  await saver.flush()
  expect([state.kind, sent]).toEqual(['saved', []])
})

test('what changes while a save is under way follows it, and is kept meanwhile', async () => {
  let arrive = () => {}
  answers.push(
    () =>
      new Promise((done) => {
        arrive = () => done({ revision: 2, at: 'now' })
      }),
  )
  saver.change(titled('Hai'))
  const first = saver.flush()
  saver.change(titled('Ba'))
  expect([sent.length, kept?.document.title.vi]).toEqual([1, 'Ba'])
  arrive()
  await first
  expect([state.kind, kept?.revision]).toEqual(['waiting', 2])
  await saver.flush()
  expect([state.kind, kept, sent.at(-1)]).toEqual(['saved', undefined, [2, 'Ba']])
})

test('a save that fails is tried again, and nothing is lost meanwhile', async () => {
  answers.push(refused('failed'))
  saver.change(titled('Hai'))
  await saver.flush()
  expect([state.kind, kept?.document.title.vi, timer !== undefined]).toEqual([
    'failed',
    'Hai',
    true,
  ])
  await saver.flush()
  expect([state.kind, kept]).toEqual(['saved', undefined])
})

test('after somebody else has saved nothing is sent until it is said on what to go on', async () => {
  answers.push(refused('conflict'))
  saver.change(titled('Hai'))
  await saver.flush()
  saver.change(titled('Hai mới'))
  await saver.flush()
  expect([state.kind, sent.length, kept?.document.title.vi]).toEqual(['conflict', 1, 'Hai mới'])
  saver.rebase(5, titled('Của họ'))
  await saver.flush()
  expect([state.kind, sent.at(-1)]).toEqual(['saved', [5, 'Hai mới']])
})

test('whoever goes on with the other version sends nothing', async () => {
  answers.push(refused('conflict'))
  saver.change(titled('Hai'))
  await saver.flush()
  saver.change(titled('Của họ'))
  saver.rebase(5, titled('Của họ'))
  expect([state.kind, kept, sent.length]).toEqual(['saved', undefined, 1])
})

test('what the server refuses is not sent again until it is another content', async () => {
  answers.push(refused('refused'))
  saver.change(titled('Hai'))
  await saver.flush()
  expect([state.kind, timer, kept?.document.title.vi]).toEqual(['refused', undefined, 'Hai'])
  saver.change(titled('Ba'))
  await saver.flush()
  expect(state.kind).toBe('saved')
})

test('something that goes with the form is saved although the form is the same', async () => {
  saver.again()
  await saver.flush()
  expect(sent).toEqual([[1, 'Một']])
})
