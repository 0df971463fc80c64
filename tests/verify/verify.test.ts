import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { asTar } from '#server/bundles/tar.ts'
import { verifyBundle } from '#server/verify/verify.ts'
import { collect, expected, openSurvey, surveyIn } from '../surveys/round.ts'
import { newFolder } from '../world/folder.ts'
import { useWorld } from '../world/world.ts'
import { forEachFlip, resealed, tampered, writtenBundle } from './bundle.ts'

const world = useWorld()

describe('a bundle that nobody has touched', () => {
  test.each(['counted', 'signedOff', 'announced'] as const)('holds: %s', async (state) => {
    const folder = await writtenBundle(world().ctx, await surveyIn(world(), state))
    expect(verifyBundle(folder)).toMatchObject({
      ...{ ok: true, problems: [], unknown: [], answers: 12 },
    })
  })

  test('holds with small, rounded, hidden and unnamed villages, and reasons given', async () => {
    const slug = await openSurvey(world())
    const mot = ['thon-mot']
    await collect(world(), slug, { answers: 35, notSatisfied: 9, villages: mot })
    await collect(world(), slug, { answers: 14, notSatisfied: 1, villages: ['thon-hai'] })
    await collect(world(), slug, { answers: 4, villages: ['thon-ba'] })
    for (let at = 0; at < 3; at++) {
      const given = {
        ...{ id: Buffer.alloc(32, at + 1).toString('base64url'), version: 1, village: null },
        ...{ mode: 'helped', salt: Buffer.alloc(16, at).toString('base64url') },
        answers: { q2: 'notSatisfied', 'q2.why': 'Đường ngập', q3: 'satisfied' },
      }
      expected(await world().anyone('post', `/api/surveys/${slug}/responses`, given), 201)
    }
    const path = `/api/surveys/${slug}`
    expected(await world().as('staff')('put', `${path}/closure`, { reason: 'Đủ phiếu' }), 200)
    expected(await world().as('staff')('put', `${path}/count`), 200)
    const folder = await writtenBundle(world().ctx, slug)
    expect(verifyBundle(folder)).toMatchObject({ ok: true, problems: [], unknown: [], answers: 56 })
    const everything = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
    expect(everything.join('')).not.toContain('Đường ngập')
  })
})

describe('a bundle that somebody has touched', () => {
  const world = useWorld()
  let folder: string
  world.given(async () => {
    folder = await writtenBundle(world().ctx, await surveyIn(world(), 'announced'))
  })

  test('shows a flipped bit at every byte of its small files and all over the large ones', () => {
    const unseen: string[] = []
    const choose = function* (size: number) {
      const step = size < 3_000 ? 1 : Math.ceil(size / 150)
      for (let at = 0; at < size; at += step) yield at
      yield size - 1
    }
    forEachFlip(folder, choose, (place) => {
      if (verifyBundle(folder).ok) unseen.push(place)
    })
    expect(unseen).toEqual([])
    expect(verifyBundle(folder).ok).toBe(true)
  })

  test('shows a file too many, and one too few', () => {
    writeFileSync(join(folder, 'note.txt'), '')
    expect(verifyBundle(folder).problems).toEqual(['note.txt: does not belong to the bundle'])
  })

  test.each([
    ['answers.jsonl', /"q1":"notSatisfied"/, '"q1":"satisfied"', /root|order/],
    ['answers.jsonl', /^.*\n/, '', /were counted/],
    ['tallies.json', /"valid":12/, '"valid":13', /not the sum/],
    ['result.json', /"households":208/, '"households":200', /200 instead of 208/],
    ['result.json', /"percent":\d+/, '"percent":50', /vouches for/],
    ['form-1.json', /"label"/, '"label2"', /not the published form/],
    ['events.jsonl', /"kind":"announce"/, '"kind":"announced"', /hash of its content/],
    ['events.jsonl', /.*"kind":"close".*\n/, '', /does not follow/],
  ])('shows it even when its maker has signed it anew: %s, %s', (name, what, instead, problem) => {
    const other = resealed(
      world().ctx,
      tampered(folder, name, (text) => text.replace(what, instead)),
    )
    const { ok, problems } = verifyBundle(other)
    expect(ok).toBe(false)
    expect(problems.join('\n')).toMatch(problem)
  })

  test('that is no bundle at all is no crash', () => {
    expect(verifyBundle(join(folder, 'nowhere'))).toMatchObject({ ok: false, survey: null })
    writeFileSync(join(folder, 'bundle.json'), '{}')
    expect(verifyBundle(folder).ok).toBe(false)
  })
})

describe('a witness', () => {
  test('remembers the head, and sees when the ledger goes back behind it', async () => {
    const slug = await surveyIn(world(), 'counted')
    const state = join(newFolder('state'), 'state.json')
    const early = await writtenBundle(world().ctx, slug)
    const late = await writtenBundle(world().ctx, slug)
    expect(verifyBundle(early, state).ok).toBe(true)
    expect(verifyBundle(late, state).ok).toBe(true)
    expect(verifyBundle(late, state).ok).toBe(true)
    expect(verifyBundle(early, state).problems.join()).toContain('not the one that was seen before')
  })
})

describe('who makes it', () => {
  test('is the reviewing level or an administrator; each making is an event', async () => {
    const slug = await surveyIn(world(), 'counted')
    const path = `/api/surveys/${slug}/bundles`
    for (const person of ['staff', 'clerk', 'coordinator'] as const) {
      expect([person, (await world().as(person)('post', path, {})).status]).toEqual([person, 403])
    }
    for (const person of ['staffNeighbour', 'reviewerFront', 'reviewerElsewhere'] as const) {
      expect([person, (await world().as(person)('post', path, {})).status]).toEqual([person, 404])
    }
    expect((await world().anyone('post', path, {})).status).toBe(401)
    const reply = expected(await world().as('reviewer')('post', path, {}), 200)
    expect(reply.headers.get('content-disposition')).toContain(`ho-so-${slug}.tar`)
    const events = await world().ctx.db.selectFrom('ledgerEvent').select('kind').execute()
    expect(events.filter(({ kind }) => kind === 'export')).toHaveLength(1)
  })

  test('gets an archive that any system unpacks, and that holds', async () => {
    const slug = await surveyIn(world(), 'announced')
    const folder = await writtenBundle(world().ctx, slug)
    const files = readdirSync(folder).map((name) => {
      return { name, bytes: readFileSync(join(folder, name)) }
    })
    const out = newFolder('tar')
    writeFileSync(join(out, 'a.tar'), asTar(slug, files, world().ctx.now()))
    execFileSync('tar', ['-xf', 'a.tar'], { cwd: out })
    expect(verifyBundle(join(out, slug))).toMatchObject({ ok: true })
  })

  test('is refused before the count', async () => {
    const slug = await openSurvey(world())
    const reply = await world().as('reviewer')('post', `/api/surveys/${slug}/bundles`, {})
    expect([reply.status, reply.body.error.reason]).toEqual([409, 'wrong_state'])
  })
})
