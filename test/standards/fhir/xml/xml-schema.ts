// The verdict of the official XML Schema, by xmllint (Debian: libxml2-utils) where this machine has it.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeFhirXml } from '../../../../src/standards/fhir/xml/write-xml.ts'
import { readExample } from '../examples.ts'
import { hasPairs, whySkipped as whyNoSchema, xmlSchema } from './official-pairs.ts'

const hasXmllint = spawnSync('xmllint', ['--version']).status === 0

export const hasSchema = hasPairs && hasXmllint
export const whySkipped = hasPairs ? 'xmllint is not on this machine' : whyNoSchema

/** The examples that the schema allows less than the tables do: file → why. */
export const refusedBySchema: Readonly<Record<string, string>> = {
  'Bundle-dataelements.json': 'a URL with brackets in it, which the schema type anyURI does not have',
}

/** Those of the example files whose XML the schema refuses. */
export function filesRefusedBySchema(files: readonly string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'fhir-xml-'))
  try {
    const names = files.map((file) => file.replace(/json$/, 'xml'))
    for (const [at, file] of files.entries()) {
      writeFileSync(join(folder, names[at] as string), writeFhirXml(readExample(file).text))
    }
    const refused: string[] = []
    for (let at = 0; at < names.length; at += 200) {
      const { stderr, error } = spawnSync('xmllint', ['--noout', '--schema', xmlSchema, ...names.slice(at, at + 200)], {
        cwd: folder,
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      })
      if (error) throw error
      const told = [...stderr.matchAll(/^(\S+\.xml) (validates|fails to validate)$/gm)]
      if (told.length !== Math.min(200, names.length - at))
        throw new Error(`xmllint did not finish: ${stderr.slice(-500)}`)
      for (const [, name = '', verdict] of told) if (verdict !== 'validates') refused.push(name.replace(/xml$/, 'json'))
    }
    return refused
  } finally {
    rmSync(folder, { recursive: true })
  }
}
