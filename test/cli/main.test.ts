import { chmod, copyFile, mkdir, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commands } from '../../src/cli/commands.ts'
import { cleanEnvironment, command, folderWith, interlingua, runProgram } from './run-command.ts'

let folder = ''
let remove = async () => {}

beforeAll(async () => {
  ;({ folder, remove } = await folderWith({}))
})
afterAll(() => remove())

describe('help', () => {
  it('is one screen that names every command', async () => {
    const { code, out } = await interlingua(['--help'])
    expect(code).toBe(0)
    expect(out.split('\n').length).toBeLessThanOrEqual(24)
    for (const { name, summary } of commands) expect(out).toMatch(new RegExp(`^ {2}${name} +${summary}`, 'm'))
  })

  it.each(commands.map(({ name }) => name))('of %s shows its usage and an example', async (name) => {
    const { code, out } = await interlingua([name, '--help'])
    expect(code).toBe(0)
    expect(out).toMatch(new RegExp(`^Usage: interlingua ${name}`))
    expect(out).toContain(`npx interlingua ${name}`)
  })

  it.each(commands)('of $name names every option that it takes', ({ options, help }) => {
    for (const option of Object.keys(options)) expect(help).toContain(`--${option}`)
  })
})

describe('wrong use', () => {
  it.each([
    [[], 'Usage: interlingua <command>'],
    [['chek'], "There is no command 'chek'"],
    [['check'], 'Name the files'],
    [['check', '--kidn', 'x', 'y'], "Unknown option '--kidn'"],
    [['check', '--format', 'xml', 'y'], '--format is text, json, sarif or junit'],
    [['standards', 'import'], 'standards import <folder or zip>'],
    [['check', '--standard', 'hl7', 'y'], '--standard is fhir or hr-open'],
    [['check', '--kind', 'Pateint', 'y'], 'Do you mean Patient'],
    [['check', 'no-such-file.json'], 'There is no file or folder'],
    [['translate', 'x'], 'Name the vendor with --vendor'],
    [['translate', '--vendor', 'bamboohr', '--message', 'people', 'x'], 'employees'],
    [['translate', '--vendor', 'bamboohr', '--message', 'employees', 'nothing.json'], 'There is no file'],
    [['translate', '--vendor', 'bamboohr', '--message', 'employees', '--direction', 'up', 'x'], 'in or out'],
    [['apply'], 'Name one folder'],
    [['keys', 'forge'], 'keys list'],
    [['serve', 'now'], 'settings come from the environment'],
  ])('%j exits 2 and says what to do', async (args, told) => {
    const { code, out, err } = await interlingua(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(told)
  })
})

describe('the program file', () => {
  it('runs from anywhere, through a symbolic link, and keeps odd arguments whole', async () => {
    const link = join(folder, 'inter lingua')
    await symlink(command, link)
    const { code, err } = await runProgram(link, ['check', 'a b $HOME "c"'], { cwd: tmpdir() })
    expect(code).toBe(2)
    expect(err).toContain(`'a b $HOME "c"'`)
  })

  it('runs under Node itself, as npm start does', async () => {
    const { code, out } = await runProgram(process.execPath, [command, '--version'])
    expect(code).toBe(0)
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it('tells the cure under a Node that strips types but is too old', async () => {
    const older = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '22.18.0' } })`
    const preload = `data:text/javascript,${encodeURIComponent(older)}`
    const { code, err } = await runProgram(process.execPath, ['--import', preload, command, '--help'])
    expect(code).toBe(2)
    expect(err).toMatch(/needs Node 24, and this is 22\.18\.0.*npm ci/s)
  })

  it('tells the cure to a shell that finds only an older Node', async () => {
    const clone = join(folder, 'clone')
    await mkdir(join(clone, 'src'), { recursive: true })
    await mkdir(join(clone, 'bin'))
    await copyFile(command, join(clone, 'src', 'main.ts'))
    await writeFile(join(clone, 'bin', 'node'), '#!/bin/sh\necho 20\n')
    await chmod(join(clone, 'bin', 'node'), 0o755)
    const env = cleanEnvironment({ PATH: `${join(clone, 'bin')}:/usr/bin:/bin` })
    const { code, err } = await runProgram(join(clone, 'src', 'main.ts'), ['--help'], { env })
    expect(code).toBe(2)
    expect(err).toContain(`Run 'npm ci' in ${clone}`)
  })
})
