import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasDistribution, whySkipped } from '../../standards/hr-open/distribution.ts'
import { type TestGateway, testGateway } from '../../support/gateway.ts'
import { documentSamples, sampleFaults } from '../../support/hr-open-samples.ts'
import { type Client, clientOf } from '../../support/http.ts'

// All of them is for `npm run conformance`.
const every = 4

describe.skipIf(!hasDistribution)(`official samples${hasDistribution ? '' : ` (skipped: ${whySkipped})`}`, () => {
  let test: TestGateway
  let call: Client

  beforeAll(async () => {
    test = await testGateway()
    call = clientOf(test.gateway)
  })
  afterAll(() => test.close())

  it('are posted, read back unchanged, and found by their fields', async () => {
    const faults: string[] = []
    const chosen = documentSamples().filter((_, at) => at % every === 0)
    expect(chosen.length).toBeGreaterThanOrEqual(20)
    for (const one of chosen) faults.push(...(await sampleFaults(call, one, 12)))
    expect(faults).toEqual([])
  })
})
