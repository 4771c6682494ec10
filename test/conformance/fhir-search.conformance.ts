import { expect, it } from 'vitest'
import { exampleFiles, readExample } from '../standards/fhir/examples.ts'
import { expectFound } from '../standards/fhir/search/found.ts'

it('every official R4 example is found by every value of every search parameter that it carries', () => {
  const asked = exampleFiles.reduce((sum, file) => sum + expectFound(readExample(file)), 0)
  expect(asked).toBeGreaterThan(100_000)
})
