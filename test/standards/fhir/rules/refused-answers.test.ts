// Answers that a questionnaire's own extensions do not allow: refused, and not refused once mended.

import { describe, expect, it } from 'vitest'
import { errorsIn, type Fields } from './errors-in.ts'

const form = {
  resourceType: 'Questionnaire',
  url: 'http://x/q',
  status: 'active',
  item: [
    {
      linkId: '1',
      type: 'choice',
      repeats: true,
      answerOption: [
        { valueCoding: { code: 'a' } },
        { valueCoding: { code: 'b' } },
        {
          valueCoding: { code: 'none' },
          extension: [
            { url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive', valueBoolean: true },
          ],
        },
      ],
    },
  ],
}
const response = (...codes: string[]) => ({
  resourceType: 'QuestionnaireResponse',
  status: 'completed',
  questionnaire: 'http://x/q',
  item: [{ linkId: '1', answer: codes.map((code) => ({ valueCoding: { code } })) }],
})
const filled = (answer: Fields) => ({ ...response(), item: [{ linkId: '1', answer: [answer] }] })
const question = (more: Fields) => ({ ...form, item: [{ linkId: '1', ...more }] })
const limit = (name: string, value: Fields) => ({ url: `http://hl7.org/fhir/StructureDefinition/${name}`, ...value })
const group = question({
  type: 'group',
  repeats: true,
  extension: [limit('questionnaire-maxOccurs', { valueInteger: 1 })],
  item: [{ linkId: '2', type: 'string' }],
})
const groups = (count: number) => ({
  ...response(),
  item: Array.from({ length: count }, () => ({ linkId: '1', item: [{ linkId: '2', answer: [{ valueString: 'x' }] }] })),
})
describe('a response is refused for', () => {
  it.each<[rule: string, broken: Fields, mended: Fields, definitions?: Fields[]]>([
    ['response.exclusive /item/0', response('a', 'none'), response('a', 'b'), [form]],
    ['response.occurrence /item/0', groups(2), groups(1), [group]],
    [
      'response.limit /item/0/answer/0',
      filled({ valueQuantity: { value: 1.234 } }),
      filled({ valueQuantity: { value: 1.23 } }),
      [question({ type: 'quantity', extension: [limit('maxDecimalPlaces', { valueInteger: 2 })] })],
    ],
    [
      'response.target /item/0/answer/0',
      filled({ valueReference: { type: 'Patient', display: 'x' } }),
      filled({ valueReference: { type: 'Device', display: 'x' } }),
      [question({ type: 'reference', extension: [limit('questionnaire-referenceResource', { valueCode: 'Device' })] })],
    ],
  ])('%s', (name, broken, mended, definitions) => {
    expect(errorsIn(broken, definitions)).toContain(name)
    expect(errorsIn(mended, definitions).filter((one) => one.split(' ')[0] === name.split(' ')[0])).toEqual([])
  })
})
