import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json, JsonObject } from '../../../src/standards/standard.ts'
import { readHl7v2Payload, writeHl7v2Payload } from '../../../src/translate/formats/hl7v2.ts'
import { type Delimiters, escapeText, unescapeText } from '../../../src/translate/formats/hl7v2-escapes.ts'
import { readSegment, writeSegment } from '../../../src/translate/formats/hl7v2-fields.ts'
import { fieldsOf } from '../../../src/translate/formats/hl7v2-segments.ts'
import { componentsOf } from '../../../src/translate/formats/hl7v2-types.ts'

const usual: Delimiters = { field: '|', component: '^', repetition: '~', escape: '\\', subcomponent: '&' }
const format = { type: 'hl7v2' } as const
const silent = () => {}

const read = (text: string) => readHl7v2Payload(format, Buffer.from(text), undefined).items
const treesOf = (text: string) => read(text).map(({ value }) => value)
const write = (trees: readonly (JsonObject | null)[]) =>
  writeHl7v2Payload(
    format,
    trees.filter((tree) => tree !== null),
  ).body

/** Whatever may stand in a text: delimiters, quotes, line ends, what looks like escape sequences. */
const text = fc
  .array(
    fc.constantFrom(
      'a',
      'Ü',
      '7',
      ' ',
      '|',
      '^',
      '~',
      '&',
      '\\',
      '"',
      '\n',
      '\r',
      '\\N\\',
      '\\X41\\',
      '.br',
      '日',
      '😀',
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(''))

const primitive = fc.oneof({ weight: 6, arbitrary: text }, { weight: 1, arbitrary: fc.constant(null) })

function composite(types: readonly string[], depth: number): fc.Arbitrary<Json> {
  const parts = types.map((type, at) => {
    const inner = depth === 0 ? componentsOf(type) : undefined
    return fc.option(
      (inner === undefined ? primitive : composite(inner, 1)).map((value) => [String(at + 1), value] as const),
      { nil: undefined, freq: 3 },
    )
  })
  return fc
    .tuple(...parts)
    .map((made) => made.filter((part) => part !== undefined))
    .filter((made) => made.length > 0)
    .map((made) => Object.fromEntries(made))
}

/** Trees of a segment as its table shapes them. */
function segment(name: string): fc.Arbitrary<JsonObject> {
  const shapes = fieldsOf(name) ?? []
  const fields = shapes.map(({ type, list }, at) => {
    const types = componentsOf(type)
    const one: fc.Arbitrary<Json> = types === undefined ? primitive : composite(types, 0)
    const value: fc.Arbitrary<Json> = list
      ? fc.array(one, { maxLength: 3 }).filter((many) => JSON.stringify(many) !== '[null]' && !isNull(many))
      : one
    return fc.option(
      value.map((made) => [String(at + 1), made] as const),
      { nil: undefined, freq: 2 },
    )
  })
  return fc.tuple(...fields).map((made) => Object.fromEntries(made.filter((field) => field !== undefined)))
}

/** A list of nothing but one null is spelled as the empty list is. */
function isNull(many: readonly Json[]): boolean {
  const [only, ...others] = many
  if (others.length > 0 || only === undefined) return false
  const leaves = JSON.stringify(only).replaceAll(/"\d+":|[{}]/g, '')
  return leaves === 'null' && /^\{?("1":\{?)*/.test(JSON.stringify(only)) && !/"[2-9]|"1\d/.test(JSON.stringify(only))
}

describe('HL7 v2, both ways', () => {
  it('gives a text back through its escape sequences', () => {
    fc.assert(
      fc.property(text, (value) => {
        const spelled = escapeText(value, usual)
        expect(spelled).not.toMatch(/[|^~&\r\n]/)
        expect(unescapeText(spelled, usual, silent)).toBe(value)
      }),
      { numRuns: 2000 },
    )
  })

  it.each(['PID', 'PV1', 'NK1', 'OBR', 'IN1', 'AIP', 'MRG'])(
    'gives a tree of %s back that the table shapes',
    (name) => {
      fc.assert(
        fc.property(segment(name), (tree) => {
          const line = writeSegment(name, tree, usual)
          expect(readSegment(line, usual, silent)).toEqual({ name, tree })
        }),
        { numRuns: 150 },
      )
    },
  )

  const names = [
    'PID',
    'PD1',
    'NK1',
    'PV1',
    'ROL',
    'AL1',
    'IN1',
    'IN2',
    'PR1',
    'OBR',
    'ORC',
    'OBX',
    'NTE',
    'SPM',
    'TQ1',
    'ZPI',
    'AIG',
    'RGS',
    'XXX',
  ]
  const field = fc
    .array(fc.constantFrom('a', 'b', '7', '^', '^', '~', '&', '\\', '""', '\\T\\', '\\N\\', '\\X0A\\', '\\.br\\'), {
      maxLength: 7,
    })
    .map((parts) => parts.join(''))
  const line = fc
    .tuple(fc.constantFrom(...names), fc.array(field, { maxLength: 7 }))
    .map(([name, fields]) => [name, ...fields].join('|'))
  const message = fc
    .tuple(fc.constantFrom('ADT^A01', 'ORU^R01', 'SIU^S12', 'MDM^T02', 'ZZZ^Z01'), fc.array(line, { maxLength: 14 }))
    .map(([type, lines]) => [`MSH|^~\\&|A|B|C|D|20240101||${type}|M1|P|2.5.1`, ...lines].join('\r'))

  it('reads what it writes as what it was, whatever was sent', () => {
    fc.assert(
      fc.property(message, (sent) => {
        const trees = treesOf(sent)
        const written = write(trees)
        expect(treesOf(written)).toEqual(trees)
        expect(write(treesOf(written))).toBe(written)
      }),
      { numRuns: 1500 },
    )
  })

  it('writes the segments in the order in which they came, whatever the order', () => {
    fc.assert(
      fc.property(message, (sent) => {
        const order = (body: string) => body.split('\r').flatMap((one) => (one === '' ? [] : [one.slice(0, 3)]))
        expect(order(write(treesOf(sent)))).toEqual(order(sent))
      }),
      { numRuns: 500 },
    )
  })

  it('reads a body in pieces as it reads it whole', async () => {
    const { hl7v2Reader } = await import('../../../src/translate/formats/hl7v2.ts')
    fc.assert(
      fc.property(
        fc.array(message, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 50 }),
        (messages, size) => {
          const body = Buffer.from(messages.join('\r\n'))
          const reader = hl7v2Reader(format, undefined)
          const found = []
          for (let at = 0; at < body.length; at += size) found.push(...reader.push(body.subarray(at, at + size)))
          found.push(...reader.end())
          const plain = (items: readonly { source: string; value: Json; issues: unknown }[]) =>
            items.map(({ source, value, issues }) => ({ source, value, issues }))
          expect(plain(found)).toEqual(plain(read(body.toString())))
        },
      ),
      { numRuns: 100 },
    )
  })
})
