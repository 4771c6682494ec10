import { describe, expect, it } from 'vitest'
import { assembleGateway } from '../../src/cli/assemble.ts'
import { loadConfig } from '../../src/config.ts'
import { openDatabase } from '../../src/db/database.ts'
import { migrate } from '../../src/db/migrate.ts'
import { hasDistribution, whySkipped } from '../standards/hr-open/distribution.ts'
import { adminKey } from '../support/gateway.ts'
import { documentSamples, sampleFaults } from '../support/hr-open-samples.ts'
import { clientOf } from '../support/http.ts'

describe.skipIf(!hasDistribution)(`HR Open samples${hasDistribution ? '' : ` (skipped: ${whySkipped})`}`, () => {
  it('every sample of a kind is posted, read back unchanged, and found by each of its fields', async () => {
    const database = await openDatabase({ memory: true })
    try {
      await migrate(database)
      const config = loadConfig({ INTERLINGUA_ADMIN_KEY: adminKey, INTERLINGUA_LOG_LEVEL: 'silent' })
      const { gateway } = await assembleGateway(config, database)
      const call = clientOf(gateway)
      const faults: string[] = []
      for (const one of documentSamples()) faults.push(...(await sampleFaults(call, one, Number.POSITIVE_INFINITY)))
      expect(faults).toEqual([])
      await gateway.lanes.close()
    } finally {
      await database.close()
    }
  })
})
