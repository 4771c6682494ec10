import { describe, expect, it } from 'vitest'
import { GatewayError } from '../../../src/errors.ts'
import { parseExact } from '../../../src/json/exact.ts'
import { actionLists, mergeDocument } from '../../../src/standards/hr-open/item-actions.ts'
import { declaredBy, partsOf } from '../../../src/standards/hr-open/lint.ts'
import { kindTable } from '../../../src/standards/hr-open/nouns.ts'
import { type Schema, typeNamed } from '../../../src/standards/hr-open/types.ts'
import type { Json, JsonObject } from '../../../src/standards/standard.ts'

const id = (value: string, schemeId?: string) => ({ value, ...(schemeId === undefined ? {} : { schemeId }) })
const stored = { items: [{ id: id('1'), note: 'a', geo: { x: 1, y: 2 } }, { id: id('2') }] }

function merged(patch: JsonObject, kind = 'Timecard', before: Json = stored): Json {
  return mergeDocument(kind, before, patch)
}

function problems(patch: JsonObject, kind = 'Timecard', before: Json = stored): string[] {
  try {
    mergeDocument(kind, before, patch)
    return []
  } catch (error) {
    return (error as GatewayError).issues.map(({ code, path }) => `${code} ${path}`)
  }
}

/** The lists of a kind whose items declare an action, by the schemas. */
function declaredLists(schemas: readonly Schema[], path: readonly string[] = []): string[] {
  if (path.length > 4) return []
  return [...declaredBy(partsOf(schemas))].flatMap(([name, member]) => {
    const items = partsOf(member).flatMap((part) => part.items ?? [])
    const here = [...path, name]
    const actions = declaredBy(partsOf(items)).get('statusCode') ?? []
    const isAction = actions.some(({ $ref }) => $ref?.endsWith('ActionCodeList'))
    return [...(isAction ? [here.join('.')] : []), ...declaredLists(items.length > 0 ? items : member, here)]
  })
}

// Coverages are a list without actions of its own, so a merge replaces them whole.
const insideOtherLists = ['rateBasedCoverage.deductionInstructions', 'accountBasedCoverage.deductionInstructions']

describe('the table of action lists', () => {
  it.each(kindTable().map((noun) => [noun.kind, noun.type] as const))(
    'of %s is what its schema declares',
    (kind, type) => {
      const expected = declaredLists([typeNamed(type)]).filter((path) => !insideOtherLists.includes(path))
      expect([...(actionLists[kind] ?? [])].sort()).toEqual(expected.sort())
    },
  )
})

describe('item actions', () => {
  it('Create adds at the end, with or without an id', () => {
    const items = [
      { id: id('3'), statusCode: 'Create' },
      { statusCode: 'Create', note: 'b' },
    ]
    expect(merged({ items })).toEqual({ items: [...stored.items, ...items] })
  })

  it('Update merges into the stored item, in its place, and null takes away', () => {
    const items = [{ id: id('1'), statusCode: 'Update', note: null, geo: { x: 5 } }]
    expect(merged({ items })).toEqual({
      items: [{ id: id('1'), geo: { x: 5, y: 2 }, statusCode: 'Update' }, { id: id('2') }],
    })
  })

  it('Replace puts the item in the place of the stored one, and Delete takes it away', () => {
    const items = [
      { id: id('1'), statusCode: 'Replace', note: 'z' },
      { id: id('2'), statusCode: 'Delete' },
    ]
    expect(merged({ items })).toEqual({ items: [{ id: id('1'), statusCode: 'Replace', note: 'z' }] })
  })

  it('Merge updates what is there and adds what is not', () => {
    const items = [
      { id: id('1'), statusCode: 'Merge', note: 'z' },
      { id: id('9'), statusCode: 'Merge' },
    ]
    expect(merged({ items })).toEqual({
      items: [
        { ...stored.items[0], statusCode: 'Merge', note: 'z' },
        { id: id('2') },
        { id: id('9'), statusCode: 'Merge' },
      ],
    })
  })

  it('are carried out in order, each on what those before it left', () => {
    const items = [
      { id: id('2'), statusCode: 'Delete' },
      { id: id('2'), statusCode: 'Create', note: 'new' },
    ]
    expect(merged({ items })).toEqual({ items: [stored.items[0], { id: id('2'), statusCode: 'Create', note: 'new' }] })
  })

  it('reach into the lists of an item', () => {
    const before = { items: [{ id: id('1'), expenses: [{ id: id('e1') }, { id: id('e2') }] }] }
    const patch = { items: [{ id: id('1'), statusCode: 'Update', expenses: [{ id: id('e1'), statusCode: 'Delete' }] }] }
    expect(merged(patch, 'Timecard', before)).toEqual({
      items: [{ id: id('1'), statusCode: 'Update', expenses: [{ id: id('e2') }] }],
    })
  })

  it('tell ids of different schemes apart', () => {
    const before = { items: [{ id: id('1', 'a') }, { id: id('1', 'b') }] }
    const patch = { items: [{ id: id('1', 'b'), statusCode: 'Delete' }] }
    expect(merged(patch, 'Timecard', before)).toEqual({ items: [{ id: id('1', 'a') }] })
    expect(problems({ items: [{ id: id('1'), statusCode: 'Delete' }] }, 'Timecard', before)).toEqual([
      'item-unknown /items/0/id',
    ])
  })

  it.each(['remunerationInstructions', 'deductionInstructions', 'garnishmentInstructions'])('work on %s', (name) => {
    for (const kind of ['PayrollInstructions', 'PayrollSetup']) {
      const patch = { [name]: [{ id: id('1'), statusCode: 'Delete' }] }
      expect(merged(patch, kind, { [name]: [{ id: id('1') }] })).toEqual({ [name]: [] })
    }
  })

  it('are none where no item has one, or in another list: the list is replaced', () => {
    expect(merged({ items: [{ id: id('7') }] })).toEqual({ items: [{ id: id('7') }] })
    const others = { things: [{ id: id('1'), statusCode: 'Delete' }] }
    expect(merged(others)).toEqual({ ...stored, ...others })
    expect(merged({ items: [{ id: id('1'), statusCode: 'Delete' }] }, 'Census')).toEqual({
      items: [{ id: id('1'), statusCode: 'Delete' }],
    })
  })

  it.each([
    [[{ id: id('1'), statusCode: 'Create' }], 'item-exists /items/0/id'],
    [[{ id: id('9'), statusCode: 'Update' }], 'item-unknown /items/0/id'],
    [[{ id: id('9'), statusCode: 'Replace' }], 'item-unknown /items/0/id'],
    [[{ id: id('9'), statusCode: 'Delete' }], 'item-unknown /items/0/id'],
    [[{ statusCode: 'Update' }], 'item-id-missing /items/0'],
    [[{ id: {}, statusCode: 'Merge' }], 'item-id-missing /items/0'],
    [[{ id: id('1'), statusCode: 'Delete' }, { id: id('2') }], 'item-action-missing /items/1'],
    [[{ id: id('1'), statusCode: 'Delete' }, 3], 'item-action-missing /items/1'],
    [
      [
        { id: id('1'), statusCode: 'Delete' },
        { id: id('2'), statusCode: 'delete' },
      ],
      'item-action-missing /items/1',
    ],
  ])('%j is refused: %s', (items, problem) => {
    expect(problems({ items: items as Json })).toEqual([problem])
  })

  it('tell all that cannot be carried out, a hundred at most', () => {
    const items = Array.from({ length: 150 }, (_, at) => ({ id: id(`x${at}`), statusCode: 'Delete' }))
    expect(problems({ items })).toHaveLength(100)
    expect(() => merged({ items })).toThrow(GatewayError)
  })

  it('refuse an id that several stored items have', () => {
    const before = { items: [{ id: id('1') }, { id: id('1') }] }
    expect(problems({ items: [{ id: id('1'), statusCode: 'Delete' }] }, 'Timecard', before)).toEqual([
      'item-ambiguous /items/0/id',
    ])
  })

  it('keep the digits of what they do not touch', () => {
    const before = parseExact('{"items":[{"id":{"value":"1"},"timeTotal":7.50}]}')
    const patch = { items: [{ id: id('1'), statusCode: 'Update' }] }
    expect(JSON.stringify(merged(patch, 'Timecard', before))).toContain('"timeTotal":7.50')
  })
})
