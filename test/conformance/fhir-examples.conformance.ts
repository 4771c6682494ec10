import { describe, expect, it } from 'vitest'
import { faultOfExample } from '../standards/fhir/check-example.ts'
import { exampleFiles } from '../standards/fhir/examples.ts'

describe('every official R4 example', () => {
  it('is valid unless listed, can be indexed, and is stamped without touching the rest', () => {
    expect(exampleFiles.flatMap(faultOfExample)).toEqual([])
  })
})
