import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { interlingua } from './run-command.ts'

const shipped = new URL('../../vendors/', import.meta.url)
let home = ''

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'vendor-'))
})
afterAll(() => rm(home, { recursive: true }))

/** A shipped folder, copied and changed. */
async function changed(name: string, file: string, change: (text: string) => string): Promise<string> {
  const folder = await mkdtemp(join(home, 'case-'))
  await cp(new URL(name, shipped), join(folder, name), { recursive: true })
  const path = join(folder, name, file)
  await writeFile(path, change(await readFile(path, 'utf8')))
  return join(folder, name)
}

describe('vendor check', () => {
  it('0: a folder whose laws hold, with what nothing reads', async () => {
    const { code, out } = await interlingua(['vendor', 'check', 'vendors/clinic', '--runs', '40'])
    expect(out).toContain('clinic: all holds.')
    expect(out).toMatch(/unread {3}Notes \(2\)/)
    expect(code).toBe(0)
  })

  it('1: a broken law, with the smallest item that breaks it', async () => {
    const folder = await changed('bamboohr', 'employees.mapping.json', (text) =>
      text.replace('"to": "person.name.preferred"', '"to": "person.name.given"'),
    )
    const { code, out } = await interlingua(['vendor', 'check', folder, '--format', 'json', '--runs', '40'])
    const { valid, messages } = JSON.parse(out) as {
      valid: boolean
      messages: { laws: { broken: { law: string; items: object[] }[] } }[]
    }
    expect(valid).toBe(false)
    const [first] = messages[0]?.laws.broken ?? []
    expect(first?.law).toBe('GetPut')
    expect(Object.keys(first?.items[0] ?? {}).length).toBeLessThanOrEqual(3)
    expect(code).toBe(1)
  })

  it('1: a sample that does not become what is expected; --write renews it', async () => {
    const folder = await changed('clinic', 'samples/patients.expected.json', (text) => text.replace('Folake', 'Funke'))
    const first = await interlingua(['vendor', 'check', folder, '--runs', '5'])
    expect(first.out).toContain('error sample-differs')
    expect(first.code).toBe(1)
    expect((await interlingua(['vendor', 'check', folder, '--runs', '5', '--write'])).code).toBe(0)
  })

  it('1: a sample outside the folder, which is neither read nor written beside', async () => {
    const folder = await changed('clinic', 'vendor.json', (text) =>
      text.replace('samples/patients.csv', '../patients.csv'),
    )
    const { code, out } = await interlingua(['vendor', 'check', folder, '--runs', '5', '--write'])
    expect(out).toContain('error sample-outside')
    expect(code).toBe(1)
  })

  it('1: a mapping of the wrong shape, by its place', async () => {
    const folder = await changed('clinic', 'patients.mapping.json', (text) => text.replace('"split"', '"spilt"'))
    const { code, err } = await interlingua(['vendor', 'check', folder])
    expect(err).toContain('"spilt"')
    expect(code).toBe(1)
  })

  it('2: wrong use', async () => {
    expect((await interlingua(['vendor', 'check', 'nowhere'])).code).toBe(2)
    expect((await interlingua(['vendor', 'polish'])).code).toBe(2)
    expect((await interlingua(['vendor', 'check', 'vendors/clinic', '--runs', 'x'])).code).toBe(2)
  })
})

const people = `Staff ID;Vorname;Surname;Birth Date;Sex;Hired On;Weekly Hours;Smoker;Locker
S-1;Ada;Quill;03.02.1991;F;01/02/2020;38.5;N;B1
S-2;Bo;Ruiz;14.11.1984;M;05/03/2021;40;Y;B2
`

describe('vendor new', () => {
  it('drafts a folder from a CSV that passes the check as it is, with its doubts as comments', async () => {
    const sample = join(home, 'people.csv')
    await writeFile(sample, people)
    const out = join(home, 'acme')
    const made = await interlingua(['vendor', 'new', 'acme', '--sample', sample, '--kind', 'Census', '--out', out])
    expect(made.code).toBe(0)
    const draft = await readFile(join(out, 'people.mapping.yaml'), 'utf8')
    expect(draft).toContain('delimiter: ";"')
    expect(draft).toContain('# ? Hired On: days and months cannot be told apart')
    expect(draft).toContain('# ? Locker: not recognised')
    expect(draft).not.toContain('Quill')
    const checked = await interlingua(['vendor', 'check', out, '--write', '--runs', '30'])
    expect(checked.out).toContain('acme: all holds.')
    const expected = JSON.parse(await readFile(join(out, 'samples/people.expected.json'), 'utf8')) as {
      items: { record: object }[]
    }
    expect(expected.items[0]?.record).toMatchObject({
      documentId: { value: 'S-1' },
      person: { name: { given: 'Ada', family: 'Quill' }, birthDate: '1991-02-03', gender: 'Female' },
      deployment: [{ scheduleHours: { value: 38.5, unitCode: 'HUR' } }],
    })
  })

  it('drafts from JSON, by nested names', async () => {
    const sample = join(home, 'staff.json')
    await writeFile(
      sample,
      '{"total":2,"staff":[{"id":7,"who":{"firstName":"Ada","dob":"1991-02-03"},"tags":[]},{"id":8}]}',
    )
    const out = join(home, 'nested')
    await interlingua(['vendor', 'new', 'nested', '--sample', sample, '--kind', 'Patient', '--out', out])
    const draft = await readFile(join(out, 'staff.mapping.yaml'), 'utf8')
    expect(draft).toContain('items: "staff"')
    expect(draft).toContain('- from: "who.firstName"\n    to: "name[0].given[0]"')
    expect(draft).toContain('# ? tags: a list.')
    expect((await interlingua(['vendor', 'check', out, '--runs', '20'])).code).toBe(0)
  })

  it('2: a name, kind or sample that will not do', async () => {
    const sample = join(home, 'people.csv')
    const words = ['vendor', 'new', 'x', '--out', join(home, 'x')]
    expect((await interlingua(['vendor', 'new', 'Not a name', '--sample', sample, '--kind', 'Census'])).code).toBe(2)
    expect((await interlingua([...words, '--sample', sample, '--kind', 'Censos'])).code).toBe(2)
    expect((await interlingua([...words, '--kind', 'Census'])).code).toBe(2)
    expect((await interlingua([...words, '--sample', join(home, 'none.csv'), '--kind', 'Census'])).code).toBe(2)
  })
})

describe('vendor diff', () => {
  it('1: shows field by field what a changed mapping would make of past payloads; 0 when nothing differs', async () => {
    const after = await changed('clinic', 'patients.mapping.json', (text) =>
      text.replace('"F": "female"', '"F": "other"'),
    )
    const words = ['--against', 'vendors/clinic/samples/patients.csv']
    const { code, out } = await interlingua(['vendor', 'diff', 'vendors/clinic', after, ...words])
    expect(out).toContain('row 2 /gender: "female" → "other"')
    expect(out).toContain('2 elements differ.')
    expect(code).toBe(1)
    const same = await interlingua(['vendor', 'diff', 'vendors/clinic', 'vendors/clinic', ...words])
    expect(same).toMatchObject({ code: 0, out: 'Nothing differs.\n' })
  })

  it('1: shows where a system’s overlay stood on what has changed', async () => {
    const after = await changed('clinic', 'patients.mapping.json', (text) =>
      text.replace('"F": "female"', '"F": "female", "X": "other"'),
    )
    const overlay = join(home, 'overlay.yaml')
    await writeFile(overlay, 'codes:\n  sex:\n    X: unknown\n')
    const words = ['--against', 'vendors/clinic/samples/patients.csv', '--system', overlay]
    const { code, out } = await interlingua(['vendor', 'diff', 'vendors/clinic', after, ...words])
    expect(out).toContain('overlay.changed')
    expect(out).toContain('Nothing differs.')
    expect(code).toBe(1)
    const same = await interlingua(['vendor', 'diff', 'vendors/clinic', 'vendors/clinic', ...words])
    expect(same).toMatchObject({ code: 0, out: 'Nothing differs.\n' })
  })

  it('1: takes a copy of the folder beside it, and payloads of every format and file name', async () => {
    const original = await changed('hl7v2', 'common.yaml', (text) => text)
    const copy = `${original}-new`
    await cp(original, copy, { recursive: true })
    const mapping = join(copy, 'adt.mapping.yaml')
    await writeFile(mapping, (await readFile(mapping, 'utf8')).replace('A03: finished', 'A03: unknown'))
    const past = join(home, 'past-hl7')
    await mkdir(past)
    await cp('vendors/hl7v2/samples/adt-stay.hl7', join(past, 'monday.hl7'))
    const { code, out } = await interlingua(['vendor', 'diff', original, copy, '--against', past])
    expect(out).toContain('/status: "finished" → "unknown"')
    expect(code).toBe(1)
  })

  it('2: without past payloads', async () => {
    expect((await interlingua(['vendor', 'diff', 'vendors/clinic', 'vendors/clinic'])).code).toBe(2)
  })
})

describe('translate --explain', () => {
  it('names the field, the rule and both values of an element', async () => {
    const words = ['translate', '--vendor', 'clinic', '--message', 'patients', '--explain', 'samples/patients.csv']
    const { code, out } = await interlingua(words)
    expect(code).toBe(0)
    expect(out).toContain('birthDate = "1984-03-09"\n      ← Birth Date "03/09/1984", date MM/dd/yyyy or M/d/yyyy')
    const lines = (await interlingua([...words, '--format', 'json'])).out.trim().split('\n')
    const { elements } = JSON.parse(lines[1] as string) as {
      elements: { to: string; said: string[]; lineage: { message: string; mapping: string; item: string } }[]
    }
    const gender = elements.find(({ to }) => to === 'gender')
    expect(gender?.said).toEqual(['m'])
    expect(gender?.lineage).toMatchObject({ message: 'clinic/patients', item: 'row 3' })
    // The column: what the lineage of the record would name.
    expect(out).toContain(`| clinic/patients@${gender?.lineage.mapping} row 2`)
  })
})
