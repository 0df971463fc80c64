import pg from 'pg'
import { expect, inject, test } from 'vitest'

test('the acts run on a PostgreSQL that sorts text like SQLite', async () => {
  const client = new pg.Client(inject('postgresUrl'))
  await client.connect()
  const { rows } = await client.query("select v from (values ('b'), ('B'), ('đ')) t(v) order by v")
  await client.end()
  expect(rows.map((row) => row.v)).toEqual(['B', 'b', 'đ'])
})
