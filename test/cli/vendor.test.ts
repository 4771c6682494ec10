import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
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

describe('translate --explain', () => {
  it('names the field, the rule and both values of an element', async () => {
    const words = ['translate', '--vendor', 'clinic', '--message', 'patients', '--explain', 'samples/patients.csv']
    const { code, out } = await interlingua(words)
    expect(code).toBe(0)
    expect(out).toContain('birthDate = "1984-03-09"\n      ← Birth Date "03/09/1984", date MM/dd/yyyy or M/d/yyyy')
    const lines = (await interlingua([...words, '--format', 'json'])).out.trim().split('\n')
    const { elements } = JSON.parse(lines[1] as string) as { elements: { to: string; said: string[] }[] }
    expect(elements.find(({ to }) => to === 'gender')?.said).toEqual(['m'])
  })
})
