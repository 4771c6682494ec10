import { describe, expect, it } from 'vitest'
import { exampleFiles, readExample } from '../examples.ts'
import { faultOfRoundTrip } from './round-trip.ts'

// One in ten; `npm run conformance` takes them all, the large Bundles too.
const sample = exampleFiles.filter((file, index) => index % 10 === 7 && !file.startsWith('Bundle-'))

describe('official examples as XML', () => {
  it('come back as they were (one in ten)', () => {
    expect(sample.length).toBeGreaterThan(500)
    expect(sample.flatMap((file) => faultOfRoundTrip(file, readExample(file).text))).toEqual([])
  })
})
