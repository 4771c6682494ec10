import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = new URL('..', import.meta.url).pathname
const planted = `
async function work(): Promise<number> {
  return await Promise.resolve(1)
}
export function start(list: readonly number[]): void {
  work()
  list.forEach(async () => {
    await work()
  })
}
export function read(text: string): any {
  return JSON.parse(text)
}
`

let folder: string
let said: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'interlingua-lint-'))
  await writeFile(join(folder, 'planted.ts'), planted)
  await writeFile(join(folder, 'tsconfig.json'), '{ "compilerOptions": { "strict": true }, "include": ["*.ts"] }')
  const run = spawnSync(
    process.execPath,
    [join(root, 'node_modules/.bin/oxlint'), '--type-aware', '-c', join(root, '.oxlintrc.json'), '-f', 'unix', '.'],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}` },
    },
  )
  said = `${run.stdout}${run.stderr}`
})
afterAll(() => rm(folder, { recursive: true, force: true }))

// A lint that does not see types is green over a forgotten await.
describe('the lint', () => {
  it.each([
    ['a promise that nobody waits for', 'planted.ts:6:3', 'no-floating-promises'],
    ['a promise where none was expected', 'planted.ts:7:', 'no-misused-promises'],
    ['any', 'planted.ts:11:', 'no-explicit-any'],
  ])('sees %s', (_, place, rule) => {
    expect(said.split('\n').filter((line) => line.includes(place) && line.includes(rule))).toHaveLength(1)
  })
})
