import { statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import invalid from '../conformance/fhir-examples.json' with { type: 'json' }
import { exampleFiles, readExample } from '../standards/fhir/examples.ts'
import { type TestGateway, testGateway } from '../support/gateway.ts'
import { type Client, clientOf } from '../support/http.ts'
import { putThrough } from '../support/put-through.ts'

let test: TestGateway
let call: Client

beforeAll(async () => {
  test = await testGateway()
  call = clientOf(test.gateway)
})
afterAll(() => test.close())

const folder = dirname(createRequire(import.meta.url).resolve('hl7.fhir.r4.examples/package.json'))
// The whole set is `npm run conformance`; this is one file of each type, and no large one.
const sample = [
  ...new Map(
    exampleFiles
      .filter((file) => !file.startsWith('StructureDefinition-') && statSync(join(folder, file)).size < 60_000)
      .map((file) => [file.slice(0, file.indexOf('-')), file]),
  ).values(),
]

it('an official example of each type goes through the face unchanged', async () => {
  expect(sample.length).toBeGreaterThan(100)
  const faults: Record<string, string[]> = {}
  for (const file of sample) {
    const found = await putThrough(call, readExample(file), !Object.hasOwn(invalid, file))
    if (found.length > 0) faults[file] = found
  }
  expect(faults).toEqual({})
})
