import { expect, test } from 'vitest'
import { acted, begun, redone, undone } from '#client/console/forms/history.ts'
import { sampleForm } from '../forms/sample.ts'

const titled = (vi: string) => sampleForm({ title: { vi } })
const start = begun(titled('Một'))

test('every step is taken back and done again, each at the place where it was', () => {
  const two = acted(start, titled('Hai'), { place: 'road', at: 0 })
  const three = acted(two, titled('Ba'), { place: 'clinic', at: 0 })
  const back = undone(three)
  expect([back?.history.present, back?.place]).toEqual([titled('Hai'), 'clinic'])
  const first = back && undone(back.history)
  expect([first?.history.present, first?.place]).toEqual([titled('Một'), 'road'])
  expect(first && undone(first.history)).toBeUndefined()
  const again = first && redone(first.history)
  expect([again?.history.present, again?.place]).toEqual([titled('Hai'), 'road'])
  expect(redone(three)).toBeUndefined()
})

test('typing in one field is one step, until there is a pause or another field', () => {
  const typed = ['H', 'Ha', 'Hai'].reduce(
    (now, words, index) =>
      acted(now, titled(words), { place: 'road', field: 'title', at: index * 1000 }),
    start,
  )
  expect(undone(typed)?.history.present).toEqual(titled('Một'))
  const later = acted(typed, titled('Hai.'), { place: 'road', field: 'title', at: 9000 })
  expect(undone(later)?.history.present).toEqual(titled('Hai'))
  const elsewhere = acted(typed, titled('Hai!'), { place: 'road', field: 'label', at: 2100 })
  expect(undone(elsewhere)?.history.present).toEqual(titled('Hai'))
})

test('what was taken back is gone once something else is done', () => {
  const two = acted(start, titled('Hai'), { place: 'road', at: 0 })
  const back = undone(two)
  const other = back && acted(back.history, titled('Khác'), { place: 'road', at: 0 })
  expect(other && redone(other)).toBeUndefined()
})

test('the way back is long, and has an end', () => {
  let history = start
  for (let at = 0; at < 300; at++) {
    history = acted(history, titled(`${at}`), { place: 'road', at })
  }
  expect(history.past).toHaveLength(200)
})
