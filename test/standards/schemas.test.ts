import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildValidators, keepValidatorsIn, type SchemaSource, validatorFor } from '../../src/standards/schemas.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'validators-'))
  keepValidatorsIn(folder)
})
afterEach(() => {
  keepValidatorsIn(undefined)
  rmSync(folder, { recursive: true, force: true })
})

/** A fresh source each time: validators are remembered by it. */
function source(compiled: string[] = []): SchemaSource {
  const schemas: Record<string, object> = {
    tree: {
      type: 'object',
      properties: {
        name: { type: 'string', format: 'upper' },
        size: { type: 'number', format: 'even' },
        children: { type: 'array', items: { $ref: '#' } },
        leaf: { delegate: 'leaf' },
        any: { delegateByKind: true },
        odd: { differsFrom: { value: 'x' } },
      },
      additionalProperties: false,
    },
    leaf: { type: 'string', minLength: 1 },
  }
  return {
    name: 'test',
    keys: () => Object.keys(schemas),
    schemaOf(key) {
      compiled.push(key)
      return schemas[key] ?? {}
    },
    formats: {
      upper: (value) => value === value.toUpperCase(),
      even: { type: 'number', validate: (value) => value % 2 === 0 },
    },
    keywords: { differsFrom: (argument: { value: string }, value: unknown) => value !== argument.value },
    kindOf: (value) => (typeof value === 'string' ? 'leaf' : undefined),
  }
}

const verdicts: readonly [unknown, boolean][] = [
  [{}, true],
  [{ name: 'ABC', size: 4, children: [{ name: 'D' }], leaf: 'x', any: 'y', odd: 'z' }, true],
  [[], false],
  [{ name: 'abc' }, false],
  [{ size: 3 }, false],
  [{ children: [{ name: 'd' }] }, false],
  [{ leaf: '' }, false],
  [{ any: '' }, false],
  [{ any: 1 }, false],
  [{ odd: 'x' }, false],
  [{ other: 1 }, false],
]

function expectVerdicts(of: SchemaSource) {
  expect(verdicts.map(([value]) => validatorFor(of, 'tree')(value))).toEqual(verdicts.map(([, valid]) => valid))
}

function keptFiles(): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

describe('validators', () => {
  it('judge by schema, formats, keywords and delegation', () => expectVerdicts(source()))

  it('are generated when a value first needs them', () => {
    const asked: string[] = []
    const lazy = source(asked)
    const validator = validatorFor(lazy, 'tree')
    expect(asked).toEqual([])
    validator({})
    expect(asked).toEqual(['tree'])
    validator({ leaf: 'x' })
    validator({ leaf: 'y' })
    expect(asked).toEqual(['tree', 'leaf'])
  })

  it('are kept, one file a key, and read again', () => {
    expect(buildValidators(source())).toBe(2)
    const before = keptFiles()
    expect(before).toHaveLength(2)
    expectVerdicts(source())
    expect(keptFiles()).toEqual(before)
  })

  it('are generated afresh when a kept file is cut short, foreign or broken', () => {
    for (const spoil of [(text: string) => text.slice(0, -10), () => '', () => '// 0\nthrow new Error()']) {
      buildValidators(source())
      for (const file of keptFiles()) writeFileSync(file, spoil(readFileSync(file, 'utf8')))
      expectVerdicts(source())
      for (const file of keptFiles()) expect(readFileSync(file, 'utf8')).toContain('host')
    }
  })

  it('work where nothing can be kept', () => {
    const file = join(folder, 'a-file')
    writeFileSync(file, '')
    keepValidatorsIn(join(file, 'below'))
    expectVerdicts(source())
    keepValidatorsIn(undefined)
    expectVerdicts(source())
  })

  it('never meet the code of another schema', () => {
    const one = source()
    const other: SchemaSource = { ...source(), schemaOf: () => ({ type: 'number' }) }
    expectVerdicts(one)
    expect(validatorFor(other, 'tree')(1)).toBe(true)
    expect(validatorFor(other, 'tree')({})).toBe(false)
  })
})
