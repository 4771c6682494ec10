import { spawnSync } from 'node:child_process'
import { readFile, stat } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const root = new URL('..', import.meta.url)
const read = (path: string) => readFile(new URL(path, root), 'utf8')

/** Instructions of a Dockerfile as [word, argument], continued lines joined. */
function instructionsOf(text: string): readonly (readonly [string, string])[] {
  return text
    .replaceAll(/^\s*#.*\n/gm, '')
    .replaceAll(/\\\n\s*/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, word = '', argument = ''] = /^(\S+)\s+(.*)$/.exec(line) ?? []
      return [word, argument] as const
    })
}

describe('Dockerfile', async () => {
  const instructions = instructionsOf(await read('Dockerfile'))
  const argumentsOf = (word: string) => instructions.filter(([name]) => name === word).map(([, argument]) => argument)

  it('has only instructions that exist', () => {
    const known = ['FROM', 'WORKDIR', 'ENV', 'COPY', 'RUN', 'USER', 'VOLUME', 'EXPOSE', 'HEALTHCHECK', 'CMD']
    expect(instructions.map(([name]) => name).filter((name) => !known.includes(name))).toEqual([])
    expect(instructions[0]).toEqual(['FROM', 'node:24'])
  })

  it('installs by the lock file, without what only development needs', () => {
    expect(argumentsOf('RUN').join('\n')).toContain('npm ci --omit=dev')
  })

  it('listens to the outside as an ordinary user', () => {
    expect(argumentsOf('ENV').join(' ')).toContain('HOST=0.0.0.0')
    expect(argumentsOf('USER')).toEqual(['node'])
    expect(argumentsOf('EXPOSE')).toEqual(['8080'])
  })

  it('starts and asks after the gateway in the form that needs no shell', () => {
    expect(JSON.parse(argumentsOf('CMD')[0] ?? '')).toEqual(['node', 'src/main.ts', 'serve'])
    const check = /CMD (\[.*\])$/.exec(argumentsOf('HEALTHCHECK')[0] ?? '')?.[1] ?? ''
    const [command, flag, script] = JSON.parse(check) as string[]
    expect([command, flag]).toEqual(['node', '-e'])
    expect(spawnSync(process.execPath, ['--check', '-'], { input: script }).status).toBe(0)
    expect(script).toContain('/health')
  })

  it('leaves installed packages and data out of the image', async () => {
    const ignored = (await read('.dockerignore')).split('\n')
    expect(ignored).toEqual(expect.arrayContaining(['node_modules', 'data', '.git']))
  })
})

describe('compose.yaml', async () => {
  interface Service {
    readonly build?: string
    readonly image?: string
    readonly environment: Record<string, string>
    readonly depends_on?: Record<string, { condition: string }>
    readonly healthcheck?: { test: string[] }
    readonly volumes?: string[]
  }
  const compose = parse(await read('compose.yaml'), { uniqueKeys: true }) as {
    services: Record<string, Service>
    volumes: Record<string, unknown>
  }
  const { gateway, postgres } = compose.services

  it('has the gateway and its Postgres, and nothing else', () => {
    expect(Object.keys(compose).toSorted()).toEqual(['services', 'volumes'])
    expect(Object.keys(compose.services).toSorted()).toEqual(['gateway', 'postgres'])
  })

  it('has only keys that Compose knows', () => {
    const known = ['build', 'depends_on', 'environment', 'healthcheck', 'image', 'ports', 'restart', 'volumes']
    const used = Object.values(compose.services).flatMap((service) => Object.keys(service))
    expect(used.filter((key) => ![...known, 'stop_grace_period'].includes(key))).toEqual([])
  })

  it('starts the gateway when the database is well', () => {
    expect(gateway?.build).toBe('.')
    expect(gateway?.depends_on).toEqual({ postgres: { condition: 'service_healthy' } })
    expect(postgres?.healthcheck?.test.join(' ')).toContain('pg_isready')
  })

  it('has no password of its own, and one database for both', () => {
    expect(gateway?.environment.DATABASE_URL).toMatch(
      /^postgres:\/\/interlingua:\$\{POSTGRES_PASSWORD:\?[^}]+\}@postgres:/,
    )
    expect(postgres?.environment).toMatchObject({ POSTGRES_USER: 'interlingua', POSTGRES_DB: 'interlingua' })
    expect(gateway?.environment.INTERLINGUA_ADMIN_KEY).toMatch(/^\$\{INTERLINGUA_ADMIN_KEY:\?/)
  })

  it('keeps the data in a volume that it declares, on Postgres 15 or later', () => {
    expect(Number(/^postgres:(\d+)/.exec(postgres?.image ?? '')?.[1])).toBeGreaterThanOrEqual(15)
    expect(Object.keys(compose.volumes)).toEqual(postgres?.volumes?.map((volume) => volume.split(':')[0]))
  })
})

describe('.ci/run', () => {
  it('is a script that bash can read and anybody may start', async () => {
    const path = new URL('.ci/run', root).pathname
    expect(spawnSync('bash', ['-n', path]).status).toBe(0)
    expect((await stat(path)).mode & 0o111).toBe(0o111)
  })

  it('stops at the first failure, and ends with the tests, unpiped', async () => {
    const lines = (await read('.ci/run')).trimEnd().split('\n')
    expect(lines).toContain('set -euo pipefail')
    expect(lines.slice(-3)).toEqual(['npm ci', 'npm run check', 'npm test'])
  })
})

describe('package.json', async () => {
  const manifest = JSON.parse(await read('package.json')) as Record<string, Record<string, string | boolean>>

  it('pins every dependency', () => {
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    const loose = versions.filter(([, version]) => !/^(npm:[\w-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)))
    expect(loose).toEqual([])
  })

  it('lets packages run their scripts by name, whatever their version', () => {
    expect(Object.keys(manifest.allowScripts ?? {}).filter((name) => name.lastIndexOf('@') > 0)).toEqual([])
  })

  it('runs the tests on the Node that it brings', () => {
    expect(Number(process.versions.node.split('.')[0])).toBeGreaterThanOrEqual(24)
  })
})

describe('the lock file', async () => {
  const lock = JSON.parse(await read('package-lock.json')) as {
    packages: Record<string, { version?: string; resolved?: string; optionalDependencies?: Record<string, string> }>
  }

  it('has every platform of every package, so that `npm ci` works everywhere', () => {
    const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter(
          (name) => !(`node_modules/${name}` in lock.packages) && !(`${path}/node_modules/${name}` in lock.packages),
        )
        .map((name) => `${path} lacks ${name}`),
    )
    expect(missing).toEqual([])
  })
})

describe('notices', () => {
  it('carries the licence whole, and the notices of both standards', async () => {
    const licence = await read('LICENSE')
    expect(licence).toContain('Version 2.0, January 2004')
    expect(licence).toContain('END OF TERMS AND CONDITIONS')
    const notice = await read('NOTICE')
    expect(notice).toContain(
      'Copyright © The HR Open Standards Consortium. All Rights Reserved. http://www.hropenstandards.org',
    )
    expect(notice).toContain(
      'This product implements and complies with the Version 4.2.0 Specifications as published by the ' +
        'HR Open Standards Consortium at http://www.hropenstandards.org',
    )
    expect(notice).toContain('CC0')
  })
})
