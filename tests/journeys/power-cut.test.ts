import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { morning, openSurvey, settleVillages, signedIn, staffProvince } from './office.ts'
import { type Program, startProgram } from './program.ts'

// The program is killed while answers pour in: what it has acknowledged must be there afterwards.

let program: Program
let slug: string

beforeAll(async () => {
  program = await startProgram({ builtFolder: inject('builtFolder'), instant: morning })
  await staffProvince(program, ['canbo'])
  const staff = await signedIn(program.url, 'canbo')
  await settleVillages(staff)
  slug = await openSurvey(staff)
})
afterAll(() => program?.end())

const anAnswer = () => ({
  id: randomBytes(32).toString('base64url'),
  ...{ version: 1, village: null, mode: 'self', answers: { q1: 'satisfied' } },
  salt: randomBytes(16).toString('base64url'),
})

async function send(answer: object): Promise<number> {
  const response = await fetch(`${program.url}/api/surveys/${slug}/responses`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(answer),
  })
  return response.status
}

test('no acknowledged answer is lost when the program is killed, and every other can be sent again', async () => {
  for (let round = 0; round < 2; round++) {
    const answers = Array.from({ length: 60 }, anAnswer)
    let acknowledged = 0
    let pulled: Promise<void> | undefined
    const statuses = await Promise.all(
      answers.map(async (answer, at) => {
        for (let turn = 0; turn < at; turn++) await new Promise(setImmediate)
        const status = await send(answer).catch(() => 0)
        if (status === 201) acknowledged++
        if (acknowledged >= 5) pulled ??= program.crash()
        return status
      }),
    )
    await pulled
    expect(new Set(statuses.filter((status) => status !== 0))).toEqual(new Set([201]))
    for (const [at, answer] of answers.entries()) {
      const again = await send(answer)
      if (statuses[at] === 201) expect(again).toBe(200)
      else expect([200, 201]).toContain(again)
    }
  }
})
