// Every official sample of a kind as XML, and the official XML schemas' word on it through xmllint.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Issue } from '../../../src/errors.ts'
import { segmentsOf } from '../../../src/json/pointer.ts'
import { kindTable } from '../../../src/standards/hr-open/nouns.ts'
import { isOfType } from '../../../src/standards/hr-open/validate.ts'
import { xmlFormats } from '../../../src/standards/hr-open/xml/format.ts'
import type { Format } from '../../../src/standards/standard.ts'
import { distribution, samples } from './distribution.ts'
import { typeOf } from './equivalence.ts'

const [format] = xmlFormats as [Format, ...Format[]]

export const hasXmllint = spawnSync('xmllint', ['--version']).status === 0

export interface XmlSample {
  readonly name: string
  readonly kind: string
  readonly type: string
  readonly value: unknown
  readonly body: string
  readonly losses: readonly Issue[]
}

/** The valid samples of kinds, written as XML. */
export function xmlSamples(): XmlSample[] {
  const kindOf = new Map(kindTable().map((noun) => [noun.type, noun.kind]))
  return samples().flatMap((sample) => {
    const { type, value } = typeOf(sample)
    const kind = kindOf.get(type)
    if (kind === undefined || !isOfType(type, value)) return []
    return [{ name: sample.name, kind, type, value, ...format.write(JSON.stringify(value), kind) }]
  })
}

/** The value that comes back from XML, as plain JSON. */
export function readBack(body: string, kind: string): unknown {
  return JSON.parse(format.read(body, kind))
}

/** A value without what losses name; items of lists go last to first, so that their numbers hold. */
export function withoutLosses(value: unknown, losses: readonly Issue[]): unknown {
  const copy = structuredClone(value)
  for (const { path } of losses.toReversed()) {
    const segments = segmentsOf(path)
    const last = segments.pop() as string
    const parent = segments.reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], copy)
    if (Array.isArray(parent)) parent.splice(Number(last), 1)
    else if (parent !== undefined) delete (parent as Record<string, unknown>)[last]
  }
  return copy
}

/** What the official XML schema of a type has to say of XML bodies, in xmllint's words; '' when they are valid. */
export function officialXmlFaults(type: string, bodies: readonly string[]): string {
  const [domain = '', name = ''] = type.split('.')
  const folder = mkdtempSync(join(tmpdir(), 'interlingua-xml-'))
  try {
    const files = bodies.map((body, index) => {
      const file = join(folder, `${index}.xml`)
      writeFileSync(file, body)
      return file
    })
    // An absolute path: libxml2 takes mutually including schemas for doubles of each other otherwise.
    const schema = resolve(distribution, domain, 'xml', `${name}.xsd`)
    const run = spawnSync('xmllint', ['--noout', '--schema', schema, ...files], { encoding: 'utf8' })
    return run.status === 0 ? '' : run.stderr
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
