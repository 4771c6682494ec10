// Every rule that FHIR's validation can raise has a sentence and a place in the specification.

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ruleNamed } from '../../src/cli/rules.ts'
import { everyRule } from '../../src/standards/fhir/rules/rule-table.ts'

const place = 'src/standards/fhir'

/** Where a file's own `refuse` puts a family before its words. */
const families: readonly (readonly [RegExp, string])[] = [
  [/rules\/(?:answers|questionnaire-response)\.ts$/, 'response.'],
  [/rules\/extension-definitions\.ts$/, 'extension.'],
]

function idsIn(name: string): string[] {
  const text = readFileSync(`${place}/${name}`, 'utf8')
  const family = families.find(([pattern]) => pattern.test(name))?.[1] ?? ''
  const all = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, id = '']) => id)
  return [
    ...all(/report\(\s*[\w.]*findings,\s*[^'`]*?(?:'(?:error|warning|information)'[^'`]*?)*'([a-z][a-z.-]+)'/g),
    ...all(/\brefuse\(checking, '([a-z-]+)'/g).map((id) => `profile.${id}`),
    ...all(/\brefuse\(\s*'([a-z][a-z.-]+)'/g).map((id) => (id.includes('.') ? id : family + id)),
  ]
}

const ids = [
  ...new Set(
    ['rules', 'profiles'].flatMap((folder) =>
      readdirSync(`${place}/${folder}`).flatMap((name) => idsIn(`${folder}/${name}`)),
    ),
  ),
]
  .filter((id) => id.includes('.') || id.includes('-'))
  .sort()

describe("FHIR's rules", () => {
  it('are found in the code', () => {
    expect(ids.length).toBeGreaterThan(90)
    expect(ids).toEqual(expect.arrayContaining(['profile.min', 'response.type', 'extension.context', 'code.unit']))
  })

  it.each(ids)('%s is explained, with its place in the specification', (id) => {
    const rule = ruleNamed(id)
    expect(rule?.text).toMatch(/^[A-Z].*\.$/)
    expect(rule?.reference).toMatch(/^https:\/\/hl7\.org\/fhir\/R4\//)
  })

  it('that are invariants are explained by what they demand', () => {
    for (const { key } of everyRule()) expect(ruleNamed(`invariant.${key}`)?.text).toContain(' must meet ')
  })
})
