import { describe, expect, it } from 'vitest'
import { invalidExamples } from '../check-example.ts'
import { exampleFiles } from '../examples.ts'
import { filesRefusedBySchema, hasSchema, whySkipped } from './xml-schema.ts'

describe.skipIf(!hasSchema)(`the official XML Schema${hasSchema ? '' : ` (skipped: ${whySkipped})`}`, () => {
  it('accepts the XML of official examples (one in forty)', () => {
    const sample = exampleFiles.filter((file, index) => index % 40 === 9 && !(file in invalidExamples))
    expect(filesRefusedBySchema(sample.filter((file) => !file.startsWith('Bundle-')))).toEqual([])
  })
})
