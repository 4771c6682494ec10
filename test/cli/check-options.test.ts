import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reporterNamed } from '../../src/cli/check-reports.ts'
import { junitOf } from '../../src/cli/junit.ts'
import { ruleIds, ruleNamed } from '../../src/cli/rules.ts'
import { sarifOf } from '../../src/cli/sarif.ts'
import { fault } from '../../src/errors.ts'
import { folderWith, interlingua } from './run-command.ts'

const timecard = {
  timecard: { period: '2024-03-04T08:00:00', Items: [], items: [{ typeCode: 'regular', period: '2024-03-04' }] },
}

let folder = ''
let remove = async () => {}

beforeAll(async () => {
  ;({ folder, remove } = await folderWith({
    'card.json': JSON.stringify(timecard, null, 2),
    'name.json': '{"familly": "Okafor", "given": 7}',
    'patient.json': '{"resourceType":"Patient","name":[{"family":"Okafor"}]}',
    'card.xml': `<Timecard xmlns="https://hropenstandards.org/schema/xml/"><stateCode>Open</stateCode><x>1</x></Timecard>`,
    'lines.xml': `<?xml version="1.0"?>
<t:Timecard xmlns:t="https://hropenstandards.org/schema/xml/">
  <!-- <items> http://hl7.org/fhir -->
  <t:period><t:FormattedDateTime>2024</t:FormattedDateTime></t:period>
  <t:items>
    <t:item><t:typeCode>Regular</t:typeCode><t:period><t:FormattedDateTime>2024</t:FormattedDateTime></t:period></t:item>
    <t:item><t:comment/>  <t:typeCode>x</t:typeCode><t:period><t:FormattedDateTime>2024</t:FormattedDateTime></t:period></t:item>
  </t:items>
</t:Timecard>`,
    'order.xml': `<Order xmlns="https://hropenstandards.org/schema/xml/"><purpose>x</purpose></Order>`,
  }))
})
afterAll(() => remove())

const run = (...args: string[]) => interlingua(['check', ...args], { cwd: folder })

async function told(...args: string[]) {
  const { code, out } = await run('--format', 'json', ...args)
  const { issues } = JSON.parse(out.split('\n')[0] ?? '') as {
    issues: { severity: string; code: string; path: string; line?: number; column?: number }[]
  }
  return { code, issues, codes: issues.map((issue) => `${issue.severity} ${issue.code} ${issue.path}`) }
}

describe('check of HR Open', () => {
  it('says line and column', async () => {
    const { issues } = await told('card.json')
    expect(issues.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['code-invalid', 7, 9],
      ['lint.time-zone', 3, 5],
      ['lint.misspelt-case', 4, 5],
    ])
  })

  it('demands what a profile demands', async () => {
    const { code, codes } = await told('--profile', 'timecard-for-payroll', 'card.json')
    expect(code).toBe(1)
    expect(codes).toContain('error profile.timecard-for-payroll.person-id /timecard')
    expect(codes).toContain('error profile.timecard-for-payroll.item-time /timecard/items/0')
  })

  it('judges a part by its type', async () => {
    const { code, codes } = await told('--type', 'common/PersonNameType', 'name.json')
    expect(code).toBe(1)
    expect(codes).toEqual(['error type /given', 'warning lint.undeclared /familly'])
  })

  it('raises and leaves out remarks, never what the schema refuses', async () => {
    const { codes } = await told(
      '--reject',
      'lint.time-zone',
      '--ignore',
      'lint',
      '--ignore',
      'code-invalid',
      'card.json',
    )
    expect(codes).toEqual(['error code-invalid /timecard/items/0/typeCode', 'error lint.time-zone /timecard/period'])
  })

  it('reads its XML, by the kind that the root or --kind says', async () => {
    expect((await told('card.xml')).codes).toEqual(['warning lint.undeclared /Timecard/x'])
    expect((await told('--kind', 'Timecard', 'card.xml')).codes).toEqual(['warning lint.undeclared /x'])
    expect((await told('--kind', 'screening/Order', 'order.xml')).code).toBe(0)
    const { issues } = await told('lines.xml')
    expect(issues.find(({ code }) => code === 'code-invalid')).toMatchObject({
      code: 'code-invalid',
      path: '/Timecard/items/1/typeCode',
      line: 7,
      column: 27,
    })
    expect((await told('--kind', 'Candidate', 'card.xml')).codes).toEqual(['error xml-root '])
  })

  it.each([
    [['--profile', 'new-hired', 'card.json'], 'Did you mean new-hire?'],
    [['--profile', 'new-hired', '--kind', 'Census', 'card.json'], 'Did you mean new-hire?'],
    [['--type', 'common/PersonNamType', 'name.json'], 'common/PersonNameType'],
    [['--type', 'common/PersonNameType', '--kind', 'Census', 'name.json'], 'not both'],
    [['--standard', 'fhir', '--profile', 'new-hire', 'patient.json'], '--standard hr-open'],
    [['--schemas', 'mine', 'card.json'], 'own or official'],
    [['--format', 'xml', 'card.json'], 'text, json, sarif or junit'],
    [['--explain', 'lint.timezone'], 'lint.time-zone'],
  ])('calls %j wrong use', async (args, cure) => {
    const { code, err } = await run(...args)
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(cure) as unknown })
  })

  it('sums up several records by rule', async () => {
    const { out } = await run('card.json', 'card.xml', 'patient.json')
    expect(out).toMatch(/^rule +times +records\nerror code-invalid +1 +1\nwarning lint.misspelt-case +1 +1\n/m)
    expect(out.trimEnd().endsWith('3 checked, 1 not valid.')).toBe(true)
  })
})

describe('reports', () => {
  const verdicts = [
    { file: 'a b/1.json', issues: [fault('required', '/x', 'A <b> & "c"', { line: 3, column: 5 })] },
    { file: 'lines.ndjson', line: 7, issues: [{ ...fault('lint.time-zone', '', 'x'), severity: 'warning' as const }] },
    { file: 'good.json', issues: [] },
  ]

  it('as SARIF name rules, places and levels', () => {
    expect(sarifOf(verdicts)).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { rules: [{ id: 'lint.time-zone' }, { id: 'required' }] } },
          results: [
            {
              ruleId: 'required',
              ruleIndex: 1,
              level: 'error',
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'a%20b/1.json' },
                    region: { startLine: 3, startColumn: 5 },
                  },
                  logicalLocations: [{ fullyQualifiedName: '/x' }],
                },
              ],
            },
            { level: 'warning', locations: [{ physicalLocation: { region: { startLine: 7 } } }] },
          ],
        },
      ],
    })
  })

  it('as JUnit fail the records with errors alone', () => {
    const text = junitOf(verdicts)
    expect(text).toContain('<testsuites tests="3" failures="1">')
    expect(text).toContain('name="lines.ndjson:7"')
    expect(text).toContain('A &lt;b&gt; &amp; &quot;c&quot;')
    expect(text.match(/<failure/g)).toHaveLength(1)
  })

  it('are known by name', () => {
    expect(() => reporterNamed('yaml')).toThrow('sarif')
  })

  it('come whole from the command', async () => {
    const sarif = await run('--format', 'sarif', 'card.json')
    expect((JSON.parse(sarif.out) as { runs: { results: object[] }[] }).runs[0]?.results).toHaveLength(3)
    expect((await run('--format', 'junit', 'card.json')).out).toContain('failures="1"')
  })
})

describe('rules', () => {
  it('are explained, each in a sentence', async () => {
    for (const id of ruleIds()) expect(ruleNamed(id)?.text).toMatch(/\.$/)
    const { code, out } = await run('--explain', 'lint.time-zone')
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/^lint\.time-zone: .*https:/) as unknown })
    expect(JSON.parse((await run('--explain', 'required', '--format', 'json')).out)).toMatchObject({ rule: 'required' })
    expect(ruleNamed('official.enum')?.text).toContain('official schema')
    expect(ruleNamed('profile.new-hire.bank')?.text).toContain('bank')
    expect(ruleNamed('nothing')).toBeUndefined()
  })

  it('that the rooms of HR Open, JSON and XML use all have a sentence', () => {
    const used = ['src/standards/hr-open', 'src/json', 'src/xml'].flatMap((place) =>
      readdirSync(place, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .flatMap((name) => codesIn(readFileSync(`${place}/${name}`, 'utf8'))),
    )
    expect(used.length).toBeGreaterThan(30)
    expect([...new Set(used)].filter((code) => ruleNamed(code) === undefined)).toEqual([])
  })
})

function codesIn(text: string): string[] {
  const plain =
    /(?:fault\(|add\(findings, |tell\(issues, |refused\(text, [^,]+, |\bat\(\s*text,\s*start,\s*)'([a-z.-]+)'/g
  const lint = /rule: '([a-z-]+)'/g
  return [
    ...[...text.matchAll(plain)].map(([, code = '']) => code),
    ...[...text.matchAll(lint)].map(([, code = '']) => `lint.${code}`),
  ]
}
