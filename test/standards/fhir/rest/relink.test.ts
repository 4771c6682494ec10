import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conditionalReferences, relink } from '../../../../src/standards/fhir/rest/relink.ts'
import { exampleFiles, readExample } from '../examples.ts'

const from = 'urn:uuid:a'
const to = (reference: string) => (reference === from ? 'Patient/1' : undefined)

describe('relink', () => {
  it.each<[string, string, string]>([
    ['a reference', `{"subject":{"reference":"${from}"}}`, '{"subject":{"reference":"Patient/1"}}'],
    [
      'a list of them',
      `{"focus":[{"reference":"x"},{"reference":"${from}"}]}`,
      '{"focus":[{"reference":"x"},{"reference":"Patient/1"}]}',
    ],
    [
      'one in a contained resource',
      `{"contained":[{"resourceType":"Encounter","subject":{"reference":"${from}"}}]}`,
      '{"contained":[{"resourceType":"Encounter","subject":{"reference":"Patient/1"}}]}',
    ],
    [
      'one in an extension',
      `{"extension":[{"url":"${from}x","valueReference":{"reference":"${from}"}}]}`,
      `{"extension":[{"url":"${from}x","valueReference":{"reference":"Patient/1"}}]}`,
    ],
    [
      'one in the extension of a primitive',
      `{"_status":{"extension":[{"url":"x","valueUri":"${from}"}]}}`,
      '{"_status":{"extension":[{"url":"x","valueUri":"Patient/1"}]}}',
    ],
    [
      'a URI',
      `{"instantiatesUri":"${from}","valueAttachment":{}}`,
      `{"instantiatesUri":"${from}","valueAttachment":{}}`,
    ],
    [
      'no string',
      `{"valueString":"${from}","identifier":[{"value":"${from}"}]}`,
      `{"valueString":"${from}","identifier":[{"value":"${from}"}]}`,
    ],
    ['no display', `{"subject":{"display":"${from}"}}`, `{"subject":{"display":"${from}"}}`],
    [
      'links of the narrative',
      `{"text":{"div":"<a  href=\\"${from}\\">${from}</a><img src='${from}'/>"}}`,
      `{"text":{"div":"<a  href=\\"Patient/1\\">${from}</a><img src='Patient/1'/>"}}`,
    ],
  ])('%s', (_, before, after) => {
    expect(relink('Observation', before, to)).toBe(after)
  })

  it('leaves every byte of every kind of example where nothing is to be replaced', () => {
    for (const file of exampleFiles.filter((_, at) => at % 40 === 0)) {
      const { kind, text } = readExample(file)
      expect(relink(kind, text, () => undefined)).toBe(text)
    }
  })

  it('spacing and escapes around a reference stay', () => {
    fc.assert(
      fc.property(fc.constantFrom('', ' ', '\n\t'), fc.constantFrom('\\u0061', '\\/', 'é'), (space, escape) => {
        const write = (reference: string) =>
          `{${space}"note":[{"text":"${escape}"}],${space}"subject"${space}:${space}{"reference":${space}"${reference}"${space}}}`
        expect(relink('Observation', write(from), to)).toBe(write('Patient/1'))
      }),
    )
  })
})

describe('conditionalReferences', () => {
  it('are the references that are searches', () => {
    const text =
      '{"subject":{"reference":"Patient?identifier=a|b"},"focus":[{"reference":"Patient/1?x"},{"reference":"http://a/b?c=d"}],"code":{"text":"Patient?x=y"}}'
    expect(conditionalReferences('Observation', text)).toEqual(['Patient?identifier=a|b'])
  })
})
