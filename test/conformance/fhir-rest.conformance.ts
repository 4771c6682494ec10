import { afterAll, beforeAll, expect, it } from 'vitest'
import { exampleFiles, readExample } from '../standards/fhir/examples.ts'
import { type TestGateway, testGateway } from '../support/gateway.ts'
import { type Client, clientOf } from '../support/http.ts'
import { putThrough } from '../support/put-through.ts'
import invalid from './fhir-examples.json' with { type: 'json' }

let test: TestGateway
let call: Client

beforeAll(async () => {
  test = await testGateway({ INTERLINGUA_MAX_BODY: '256MiB' })
  call = clientOf(test.gateway)
})
afterAll(() => test.close())

it('every official R4 example goes through the REST face unchanged', async () => {
  const faults: Record<string, string[]> = {}
  const next = exampleFiles.values()
  const work = async () => {
    for (const file of next) {
      const found = await putThrough(call, readExample(file), !Object.hasOwn(invalid, file))
      if (found.length > 0) faults[file] = found
    }
  }
  await Promise.all([work(), work(), work(), work()])
  expect(faults).toEqual({})
})
