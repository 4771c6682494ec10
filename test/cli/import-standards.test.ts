import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allTypes } from '../../src/standards/hr-open/types.ts'
import { distribution, hasDistribution, whySkipped } from '../standards/hr-open/distribution.ts'
import { cleanEnvironment, folderWith, interlingua } from './run-command.ts'
import { zipOf } from './zip-files.ts'

/** Our own schemas in the shape of a distribution: a file a type, draft-04, references from file to file. */
function distributionOfOurs(): { path: string; text: string }[] {
  const pathOf = (type: string) => {
    const [domain = '', name = ''] = type.split('.')
    return domain === 'common' ? `common/json/base/${name}.json` : `${domain}/json/${name}.json`
  }
  return [...allTypes()].map(([type, schema]) => {
    const up = type.startsWith('common.') ? '../../../' : '../../'
    const text = JSON.stringify(schema).replaceAll(
      /"#\/\$defs\/([\w.]+)"/g,
      (_, target: string) => `"${up}${pathOf(target)}#"`,
    )
    const head = { $schema: 'http://json-schema.org/draft-04/schema#', version: '4.2.0' }
    return { path: pathOf(type), text: `\ufeff${JSON.stringify({ ...head, ...(JSON.parse(text) as object) })}` }
  })
}

const files = distributionOfOurs()
const bad = { typeCode: 'Regular', period: 7 }
let folder = ''
let remove = async () => {}
let env: NodeJS.ProcessEnv = {}

beforeAll(async () => {
  ;({ folder, remove } = await folderWith({
    'good.json': '{"timecard":{"items":[{"typeCode":"Regular","period":"2024-03-04"}]}}',
    'bad.json': JSON.stringify({ timecard: { items: [bad] } }, null, 2),
    'whole.zip': zipOf(files.map(({ path, text }) => ({ name: `HROpen-4.2.1/${path}`, content: text }))),
    'other.zip': zipOf([{ name: 'readme.txt', content: 'hello' }]),
    'part.zip': zipOf(
      files.filter(({ path }) => !path.startsWith('timecard')).map(({ path, text }) => ({ name: path, content: text })),
    ),
  }))
  for (const { path, text } of files) {
    const file = join(folder, 'whole', path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
  }
  await mkdir(join(folder, 'whole', 'timecard/json/samples'), { recursive: true })
  await writeFile(join(folder, 'whole', 'timecard/json/samples/sample.json'), 'not looked at')
  env = cleanEnvironment({ INTERLINGUA_STANDARDS: join(folder, 'kept') })
}, 60_000)
afterAll(() => remove())

const run = (...args: string[]) => interlingua(args, { cwd: folder, env })

describe('standards import', () => {
  it('is asked for where the official schemas are wanted and there are none', async () => {
    const { code, err } = await run('check', '--schemas', 'official', 'good.json')
    expect(code).toBe(1)
    expect(err).toContain('interlingua standards import')
  })

  it.each(['whole.zip', 'whole'])('takes over %s, and check judges by it', async (source) => {
    const taken = await run('standards', 'import', '--format', 'json', source)
    expect(taken.err).toBe('')
    expect(JSON.parse(taken.out)).toMatchObject({ standard: 'hr-open', version: '4.2.0', types: allTypes().size })
    expect(await readdir(folder)).toContain('kept')
    expect(await readdir(join(folder, 'kept'))).toEqual(['hr-open-4.2'])
    const kept = await readFile(join(folder, 'kept/hr-open-4.2/common/json/base/NounType.json'), 'utf8')
    expect(kept).toContain('draft-04')

    const good = await run('check', '--schemas', 'official', 'good.json')
    expect(good.code).toBe(0)
    const { code, out } = await run('check', '--schemas', 'official', '--format', 'json', 'bad.json')
    expect(code).toBe(1)
    const { issues } = JSON.parse(out) as { issues: { code: string; path: string; line: number }[] }
    expect(issues[0]?.code).toMatch(/^official\./)
    expect(issues[0]).toMatchObject({ path: '/timecard/items/0/period', line: 6 })
  })

  it.each([
    ['other.zip', 1, 'not the schemas of HR Open'],
    ['part.zip', 1, 'timecard.TimecardType'],
    ['nowhere', 2, "no file or folder 'nowhere'"],
  ])('refuses %s and keeps what was there', async (source, exit, told) => {
    const before = await readdir(join(folder, 'kept')).catch(() => [])
    const { code, err } = await run('standards', 'import', source)
    expect({ code, told: err.includes(told) }).toEqual({ code: exit, told: true })
    expect(await readdir(join(folder, 'kept')).catch(() => [])).toEqual(before)
  })

  it('without a source is wrong use', async () => {
    expect((await run('standards', 'import')).code).toBe(2)
    expect((await run('standards')).code).toBe(2)
  })

  it.skipIf(!hasDistribution)(
    `takes over the official distribution${hasDistribution ? '' : ` (skipped: ${whySkipped})`}`,
    async () => {
      const own = { ...env, INTERLINGUA_STANDARDS: join(folder, 'official') }
      const { code, out } = await interlingua(['standards', 'import', '--format', 'json', distribution], { env: own })
      expect(code).toBe(0)
      expect(JSON.parse(out)).toMatchObject({ mended: expect.arrayContaining(['payment-method-ref']) as unknown })
      const checked = await interlingua(['check', '--schemas', 'official', 'bad.json'], { env: own, cwd: folder })
      expect(checked.out).toContain('error official.')
    },
  )
})
