import { describe, expect, it } from 'vitest'
import { faultOfExample, invalidExamples } from './check-example.ts'
import { exampleFiles } from './examples.ts'

// One in ten, and those listed; `npm run conformance` takes them all. The large Bundles wait for it too.
const sample = exampleFiles.filter(
  (file, index) => (index % 10 === 3 && !file.startsWith('Bundle-')) || file in invalidExamples,
)

describe('official examples', () => {
  it('are there', () => expect(exampleFiles.length).toBeGreaterThan(5000))

  it('lists only files that exist', () => {
    expect(Object.keys(invalidExamples).filter((file) => !exampleFiles.includes(file))).toEqual([])
  })

  it('are valid, indexed and stamped (one in ten)', () => {
    const faults = sample.filter((file) => file !== 'Bundle-v2-valuesets.json').flatMap(faultOfExample)
    expect(faults).toEqual([])
  })
})
