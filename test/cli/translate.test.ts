import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folderWith, interlingua } from './run-command.ts'

const repository = new URL('../../', import.meta.url)
const bamboo = ['translate', '--vendor', 'bamboohr', '--message', 'employees']

let folder = ''
let remove = async () => {}

beforeAll(async () => {
  ;({ folder, remove } = await folderWith({
    'mixed.json': '[{"id":"1","lastName":"Lee","hireDate":"2024-02-30"},{"id":"2","lastName":"Diaz"}]',
    'broken.json': '[{"id":',
    'overlay.yaml': 'identifier: { agency: Harbour Street Clinic, scheme: staff }\n',
    'misspelt.yaml': 'identifer: {}\n',
    'broken.yaml': 'a: [\n',
  }))
})
afterAll(() => remove())

async function json(args: readonly string[], input?: string) {
  const { code, out, err } = await interlingua([...args, '--format', 'json'], {
    cwd: folder,
    ...(input === undefined ? {} : { input }),
  })
  return { code, value: JSON.parse(out) as Record<string, unknown>, err }
}

describe('translate', () => {
  it.each([
    ['bamboohr', 'employees', 'samples/employees.json', 'documentId'],
    ['workday', 'workers', 'samples/workers.xml', 'documentId'],
    ['clinic', 'patients', 'samples/patients.csv', 'resourceType'],
  ])('%s %s: the vendor folder’s sample, without a server', async (vendor, message, sample, member) => {
    const { value } = await json(['translate', '--vendor', vendor, '--message', message, sample])
    expect(Object.keys(value)).toEqual(['records', 'issues'])
    const records = value.records as object[]
    expect(records.length).toBeGreaterThan(0)
    for (const record of records) expect(record).toHaveProperty(member)
  })

  it('prints the records in text, and what is wrong beside them', async () => {
    const { code, out, err } = await interlingua([...bamboo, 'samples/employees.json'])
    expect(code).toBe(0)
    expect(out).toContain('"documentId": {')
    expect(err).toMatch(/^warning code-unmapped /m)
    expect(err).toMatch(/^\d+ translated to Census, \d+ issues\.$/m)
  })

  it('leaves out what the gateway would quarantine, says why, and exits 1', async () => {
    const { code, value } = await json([...bamboo, 'mixed.json'])
    expect(code).toBe(1)
    expect(value.records).toMatchObject([{ documentId: { value: '2' } }])
    const [issue] = value.issues as { severity: string; source: string }[]
    expect(issue).toMatchObject({ severity: 'error' })
    expect(issue?.source).toMatch(/^\/?(0|\/0|.*0)/)
  })

  it('tells an unreadable payload in the same shape', async () => {
    const { code, value } = await json([...bamboo, 'broken.json'])
    expect(code).toBe(1)
    expect(value.records).toEqual([])
    expect(value.issues).toMatchObject([{ severity: 'error', code: 'json-syntax' }])
  })

  it('layers a system on the mapping', async () => {
    const { value } = await json([...bamboo, '--system', 'overlay.yaml', 'mixed.json'])
    expect(value.records).toMatchObject([
      { documentId: { value: '2', schemeAgencyId: 'Harbour Street Clinic', schemeId: 'staff' } },
    ])
  })

  it('takes what it printed back into the vendor’s form', async () => {
    const sample = JSON.parse(
      await readFile(new URL('vendors/bamboohr/samples/employees.json', repository), 'utf8'),
    ) as {
      employees: Record<string, string>[]
    }
    const { out } = await interlingua([...bamboo, '--format', 'json', 'samples/employees.json'])
    const { code, value } = await json([...bamboo, '--direction', 'out', '-'], out)
    expect(code).toBe(0)
    expect(Object.keys(value)).toEqual(['payload', 'issues'])
    const back = (value.payload as typeof sample).employees
    expect(back.map(({ id, lastName, hireDate }) => ({ id, lastName, hireDate }))).toEqual(
      sample.employees.map(({ id, lastName, hireDate }) => ({ id, lastName, hireDate })),
    )
  })

  it('gives a payload that is not JSON as a string', async () => {
    const clinic = ['translate', '--vendor', 'clinic', '--message', 'patients']
    const { out } = await interlingua([...clinic, '--format', 'json', 'samples/patients.csv'])
    const { value } = await json([...clinic, '--direction', 'out', '-'], out)
    expect(value.payload).toMatch(/^\S*MRN/i)
  })

  it('tells a record on its way out that the standard refuses', async () => {
    const { code, value } = await json([...bamboo, '--direction', 'out', '-'], '{"person":7}')
    expect(code).toBe(1)
    expect(value.issues).toContainEqual(
      expect.objectContaining({ severity: 'error', path: '/person', source: 'record 1' }),
    )
  })

  it.each([
    ['misspelt.yaml', 1, "did you mean 'identifier'?"],
    ['broken.yaml', 2, 'cannot be read as YAML'],
  ])('refuses the overlay %s', async (file, exit, told) => {
    const { code, err } = await interlingua([...bamboo, '--system', file, 'mixed.json'], { cwd: folder })
    expect(code).toBe(exit)
    expect(err).toContain(told)
  })

  it('names the file of an issue when there are several', async () => {
    const { value } = await json([...bamboo, 'mixed.json', 'broken.json'])
    const files = (value.issues as { file: string }[]).map(({ file }) => file)
    expect(new Set(files)).toEqual(new Set(['mixed.json', 'broken.json']))
  })

  it('finds a sample by its own path as well', async () => {
    const path = join(repository.pathname, 'vendors/bamboohr/samples/employees.json')
    expect((await json([...bamboo, path])).code).toBe(0)
  })
})
