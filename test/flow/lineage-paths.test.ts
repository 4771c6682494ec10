import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leavesOf, locate, pointerAt, readElementPath } from '../../src/flow/lineage-paths.ts'
import { valueAt } from '../../src/json/pointer.ts'
import type { Json, JsonObject } from '../../src/standards/standard.ts'
import { getAt, parsePath } from '../../src/translate/elements.ts'

const record: JsonObject = {
  name: [
    { use: 'official', family: 'Okafor', given: ['Amara', 'B.'] },
    { use: 'nickname', given: ['Ama'] },
  ],
  telecom: [
    { system: 'phone', use: 'home', value: '1' },
    { system: 'phone', use: 'work', value: '2' },
  ],
  contact: [{ name: { family: 'A' } }, { name: { family: 'B' } }],
  deployment: [{ deploymentId: { value: 'd1' } }, { deploymentId: { value: 'd2' }, hours: 2 }],
  empty: {},
  'a.b': true,
}

describe('the leaves of a record', () => {
  it('are named by what tells the members of a list apart, else by position', () => {
    expect(leavesOf(record).map(({ text }) => text)).toEqual([
      'name[use=official].use',
      'name[use=official].family',
      'name[use=official].given',
      'name[use=nickname].use',
      'name[use=nickname].given',
      'telecom[use=home].system',
      'telecom[use=home].use',
      'telecom[use=home].value',
      'telecom[use=work].system',
      'telecom[use=work].use',
      'telecom[use=work].value',
      'contact[0].name.family',
      'contact[1].name.family',
      'deployment[deploymentId.value=d1].deploymentId.value',
      'deployment[deploymentId.value=d2].deploymentId.value',
      'deployment[deploymentId.value=d2].hours',
      'empty',
      '"a.b"',
    ])
  })

  it('are read again by their texts, and lie where their pointers say', () => {
    const word = fc.constantFrom('a', 'use', 'system', 'value', 'x.y', '[', '"', '1', 'true')
    const json = fc.letrec<{ any: Json; object: Json }>((tie) => ({
      any: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('x', 'y', '', 1, true, null),
        fc.array(tie('object'), { maxLength: 3 }),
        tie('object'),
      ),
      object: fc.dictionary(word, tie('any'), { maxKeys: 3 }),
    })).object
    fc.assert(
      fc.property(json, (value) => {
        const tree = value as JsonObject
        for (const path of leavesOf(tree)) {
          const again = parsePath(path.text)
          expect(getAt(tree, again)).toEqual(getAt(tree, path))
          expect(valueAt(tree, pointerAt(tree, path) ?? '-')).toEqual(getAt(tree, path))
        }
      }),
    )
  })
})

describe('a path', () => {
  it('is written as an element or as a JSON Pointer', () => {
    expect(readElementPath('/name/1/given', record).text).toBe('name[1].given')
    expect(locate(record, readElementPath('name[use=nickname].given', record))).toEqual(['name', 1, 'given'])
    expect(readElementPath('/a.b', record).text).toBe('"a.b"')
    expect(pointerAt(record, readElementPath('name[2]', record))).toBeUndefined()
    expect(() => readElementPath('name[', record)).toThrow('path must be an element')
    expect(() => readElementPath('x'.repeat(3000), record)).toThrow('too long')
  })
})

describe('a path of a caller', () => {
  it('may name a choice as rules do, and leads to the form that the record has', () => {
    const deceased = { _deceasedDateTime: {}, deceasedDateTime: '2020' } as JsonObject
    expect(readElementPath('deceased[x]', deceased).text).toBe('deceasedDateTime')
    expect(locate({}, readElementPath('deceased[x]', {}))).toBeUndefined()
  })

  it('picks a member of each list on its way', () => {
    expect(() => readElementPath('name.family', record)).toThrow('name is a list; pick one of its members')
    expect(readElementPath('name', record).text).toBe('name')
  })
})
