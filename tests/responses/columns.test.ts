import { expect, test } from 'vitest'
import { useWorld } from '../world/world.ts'

const world = useWorld()

// What is not in this list cannot be kept: no time, no order, no address, no account, no audit row.
test.each([
  ['box_entry', ['id', 'sealed', 'survey_id', 'village_id']],
  ['spent', ['content_mac', 'survey_id', 'token_mac']],
  ['counted_answer', ['leaf', 'record', 'survey_id']],
  ['answer_text', ['body', 'question_key', 'survey_id', 'text_hash', 'village_id']],
])(
  '%s holds nothing that ties a time, an order or a person to an answer',
  async (name, columns) => {
    const tables = await world().ctx.db.introspection.getTables()
    const table = tables.find((one) => one.name === name)
    expect(table?.columns.map((column) => column.name).sort()).toEqual(columns)
    const counting = table?.columns.filter((one) => one.isAutoIncrementing || one.hasDefaultValue)
    expect(counting).toEqual([])
  },
)
