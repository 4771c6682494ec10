import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folderWith, interlingua } from './run-command.ts'

const patient = { resourceType: 'Patient', name: [{ family: 'Okafor' }], birthDate: '1987-02-28' }
const census = { documentId: { value: '7' }, person: { name: { family: 'Okafor' } } }

let folder = ''
let remove = async () => {}

beforeAll(async () => {
  ;({ folder, remove } = await folderWith({
    'good.json': JSON.stringify(patient),
    'bom.json': `\ufeff${JSON.stringify(patient)}`,
    'bad.json': JSON.stringify({ ...patient, birthDate: '1987-02-30', adress: [] }),
    'wrapped.json': JSON.stringify({ census }),
    'wrapped-bad.json': JSON.stringify({ census: { ...census, person: 7 } }),
    'bare.json': JSON.stringify(census),
    'list.json': '[]',
    'broken.json': '{"resourceType":\n "Patient",}',
    'twice.json': '{"resourceType":"Patient","id":"1","id":"2"}',
    'deep.json': `{"resourceType":"Patient","x":${'['.repeat(200_000)}${']'.repeat(200_000)}}`,
    'latin.json': Buffer.from('{"resourceType":"Patient","name":[{"family":"Zo\u00eb"}]}', 'latin1'),
    'lines.ndjson': `${JSON.stringify(patient)}\r\n\n{"resourceType":"Patient","gender":"x"}\n{"a":1,"a":2}\n${JSON.stringify(patient)}`,
  }))
  await mkdir(join(folder, 'tree', 'inner'), { recursive: true })
  await writeFile(join(folder, 'tree', 'b.json'), JSON.stringify(patient))
  await writeFile(join(folder, 'tree', 'B.json'), JSON.stringify(patient))
  await writeFile(join(folder, 'tree', 'inner', 'a.json'), JSON.stringify(patient))
  await writeFile(join(folder, 'tree', 'notes.txt'), 'not looked at')
  await mkdir(join(folder, 'empty'))
})
afterAll(() => remove())

interface Line {
  readonly file: string
  readonly line?: number
  readonly valid: boolean
  readonly issues: readonly { code: string; path: string; severity: string; text: string; line?: number }[]
}

async function check(...args: string[]) {
  const { code, out, err } = await interlingua(['check', '--format', 'json', ...args], { cwd: folder })
  const lines = out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)
  return { code, lines, err }
}

const verdicts = [
  ['good.json', true, []],
  ['bom.json', true, []],
  ['bad.json', false, ['format /birthDate', 'unknown-element /adress']],
  ['wrapped.json', true, []],
  ['wrapped-bad.json', false, ['type /census/person']],
  ['bare.json', false, ['kind-unknown ']],
  ['list.json', false, ['type ']],
  ['broken.json', false, ['json-syntax ']],
  ['twice.json', false, ['json-duplicate /id']],
  ['latin.json', false, ['encoding ']],
  ['deep.json', false, [expect.stringMatching(/^json-depth /)]],
] as [file: string, valid: boolean, faults: string[]][]

function errorsOf(line: Line | undefined): string[] {
  const errors = line?.issues.filter(({ severity }) => severity === 'error') ?? []
  return errors.map((issue) => `${issue.code} ${issue.path}`).sort()
}

describe('check --format json', () => {
  let alone: Awaited<ReturnType<typeof check>>

  beforeAll(async () => {
    alone = await check(...verdicts.map(([file]) => file))
  })

  it.each(verdicts)('%s: valid %s', (file, valid, faults) => {
    const line = alone.lines.find((one) => one.file === file)
    expect(line?.valid).toBe(valid)
    expect(errorsOf(line)).toEqual(faults)
  })

  it('answers in the order of the words, and exits 1 when one is not valid', () => {
    expect(alone.lines.map(({ file }) => file)).toEqual(verdicts.map(([file]) => file))
    expect(alone.code).toBe(1)
  })

  it.each([
    ['good.json', ['--standard', 'fhir', '--kind', 'Patient'], 0, []],
    ['bare.json', ['--kind', 'Census'], 0, []],
    ['bare.json', ['--kind', 'benefits/Census'], 0, []],
    ['wrapped.json', ['--standard', 'fhir'], 1, ['kind-unknown ']],
  ])('%s with %j exits %i', async (file, options, exit, faults) => {
    const { code, lines } = await check(...options, file)
    expect(code).toBe(exit)
    expect(errorsOf(lines[0])).toEqual(faults)
  })

  it('gives one line a record of NDJSON, numbered as in the file', async () => {
    const { code, lines } = await check('lines.ndjson')
    expect(code).toBe(1)
    expect(lines.map(({ line, valid }) => [line, valid])).toEqual([
      [1, true],
      [3, false],
      [4, false],
      [5, true],
    ])
    expect(lines[2]?.issues[0]).toMatchObject({ code: 'json-duplicate', line: 4 })
    expect(lines[2]?.issues[0]?.text).not.toContain('line 1')
  })

  it('goes through a folder in name order, and passes over other files', async () => {
    const { code, lines } = await check('tree')
    expect(code).toBe(0)
    expect(lines.map(({ file }) => file)).toEqual(['tree/B.json', 'tree/b.json', 'tree/inner/a.json'])
  })

  it('reads the standard input', async () => {
    const { code, out } = await interlingua(['check', '--format', 'json', '-'], { input: JSON.stringify(patient) })
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({ file: '-', valid: true, issues: [] })
  })

  it('calls an empty folder wrong use', async () => {
    const { code, lines, err } = await check('empty')
    expect({ code, lines }).toEqual({ code: 2, lines: [] })
    expect(err).toContain('holds no .json')
  })
})

describe('check in text', () => {
  it('says where and what, and sums up', async () => {
    const { code, out } = await interlingua(['check', 'good.json', 'broken.json'], { cwd: folder })
    expect(code).toBe(1)
    expect(out).toContain('good.json: valid\n')
    expect(out).toMatch(/^ {2}error json-syntax \(whole\) \(line 2, column 12\)/m)
    expect(out).toContain('2 checked, 1 not valid.')
  })

  it('keeps control characters of the content away from the terminal', async () => {
    const hostile = JSON.stringify({ resourceType: 'Patient', '\u001b[2Jx': 1 })
    const { out } = await interlingua(['check', '-'], { input: hostile })
    expect(out).toContain('unknown-element')
    expect(out).not.toContain('\u001b')
  })
})
