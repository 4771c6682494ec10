import { describe, expect, it } from 'vitest'
import { invalidExamples } from '../standards/fhir/check-example.ts'
import { exampleFiles, readExample } from '../standards/fhir/examples.ts'
import { faultOfRoundTrip } from '../standards/fhir/xml/round-trip.ts'
import { filesRefusedBySchema, hasSchema, refusedBySchema, whySkipped } from '../standards/fhir/xml/xml-schema.ts'

describe('every official R4 example as XML', () => {
  it('comes back as it was', () => {
    expect(exampleFiles.flatMap((file) => faultOfRoundTrip(file, readExample(file).text))).toEqual([])
  })

  it.skipIf(!hasSchema)(`is valid by the official XML Schema${hasSchema ? '' : ` (skipped: ${whySkipped})`}`, () => {
    const refused = filesRefusedBySchema(exampleFiles)
    expect(refused.filter((file) => !(file in invalidExamples) && !(file in refusedBySchema))).toEqual([])
    expect(Object.keys(refusedBySchema).filter((file) => !refused.includes(file))).toEqual([])
  })
})
