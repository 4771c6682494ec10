import { expect, it } from 'vitest'
import { hasDistribution, whySkipped } from './distribution.ts'
import { listed, sampleVerdicts } from './sample-verdicts.ts'

const skipped = hasDistribution ? '' : ` (skipped: ${whySkipped})`

it.skipIf(!hasDistribution)(`HR Open: every official sample gets its verdict${skipped}`, () => {
  const verdicts = sampleVerdicts()
  const refused = verdicts.filter(({ errors }) => errors.length > 0)
  console.log(
    `HR Open samples: ${verdicts.length}, ${verdicts.length - refused.length} valid, ${refused.length} refused, ` +
      `${verdicts.filter(({ remarks }) => remarks.length > 0).length} with remarks`,
  )
  // One that passes although it is listed is a fault too.
  expect(refused.map(({ name }) => name)).toEqual(Object.keys(listed.refused).sort())
  const names = new Set(verdicts.map(({ name }) => name))
  expect([...Object.keys(listed.parts), ...Object.keys(listed.withoutType)].filter((name) => !names.has(name))).toEqual(
    [],
  )
})

it.skipIf(!hasDistribution)(`HR Open: every sample of a kind is indexed, and comes back from XML${skipped}`, () => {
  const documents = sampleVerdicts().filter(({ xml }) => xml !== undefined)
  const whole = documents.filter(({ xml }) => xml?.losses.length === 0)
  console.log(`HR Open XML: ${documents.length} documents written, ${whole.length} of them whole`)
  expect(documents.filter(({ xml }) => !xml?.comesBack).map(({ name }) => name)).toEqual([])
  expect(documents.length).toBeGreaterThan(80)
})
