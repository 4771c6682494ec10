import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fhir } from '../../src/standards/fhir/standard.ts'
import { invalidExamples } from '../standards/fhir/check-example.ts'
import { exampleFiles, readExample } from '../standards/fhir/examples.ts'

/** File → rules that it breaks, with what is wrong. */
const listed = JSON.parse(readFileSync(new URL('./fhir-examples-rules.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, string>
>

describe('every official R4 example', () => {
  it('keeps the rules beyond structure, but for those that are listed with the rules they break', () => {
    const broken: Record<string, string[]> = {}
    for (const file of exampleFiles) {
      if (file in invalidExamples) continue
      const errors = fhir.validate(readExample(file), 'rules').filter((issue) => issue.severity === 'error')
      if (errors.length > 0) broken[file] = [...new Set(errors.map((issue) => issue.code))].sort()
    }
    const expected = Object.entries(listed).map(([file, reasons]) => [
      file,
      reasons
        .split('; ')
        .map((reason) => reason.slice(0, reason.indexOf(':')))
        .sort(),
    ])
    expect(broken).toEqual(Object.fromEntries(expected))
  })

  it('keeps the profiles that it names, and those of vital signs, but for one', () => {
    const broken: Record<string, string[]> = {}
    for (const file of exampleFiles) {
      if (file in invalidExamples || file in listed) continue
      const errors = fhir.validate(readExample(file), 'profiles').filter((issue) => issue.severity === 'error')
      if (errors.length > 0) broken[file] = errors.map(({ code, path }) => `${code} ${path}`)
    }
    expect(broken).toEqual({ 'Observation-f202.json': ['profile.min '] })
  })

  it('that is refused is named on the page of refused examples', () => {
    const page = readFileSync(new URL('../../docs/conformance/refused-examples.md', import.meta.url), 'utf8')
    const named = [...page.matchAll(/^\| ([A-Za-z][\w.-]*) \|/gm)].map(([, name]) => `${name}.json`)
    expect(named.filter((name) => name !== 'example.json')).toEqual([
      ...Object.keys(invalidExamples),
      ...Object.keys(listed),
    ])
  })
})
