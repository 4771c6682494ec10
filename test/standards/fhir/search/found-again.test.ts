import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexRecord } from '../../../../src/standards/fhir/search/index-record.ts'
import { parametersOf } from '../../../../src/standards/fhir/search/parameters.ts'
import { parseSearch } from '../../../../src/standards/fhir/search/parse-search.ts'
import { exampleFiles, readExample } from '../examples.ts'
import { recordOf } from '../record.ts'
import { context, expectFound } from './found.ts'

describe('an index entry finds its record', () => {
  const files = exampleFiles.filter((file, index) => index % 25 === 7 && !file.startsWith('Bundle-'))

  it('for official examples', () => {
    const asked = files.reduce((sum, file) => sum + expectFound(readExample(file)), 0)
    expect(asked).toBeGreaterThan(2000)
  })

  it('for any text in names and identifiers', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((value) => value.trim() !== '')
    fc.assert(
      fc.property(text, text, text, (family, system, value) => {
        expectFound(recordOf('Patient', { name: [{ family }], identifier: [{ system, value }], telecom: [{ value }] }))
      }),
    )
  })

  it('for any text by its own beginning, however it is spelt', () => {
    const word = fc.stringMatching(/^[A-Za-zÀ-ÿ]{2,12}$/)
    fc.assert(
      fc.property(word, (family) => {
        const [entry] = indexRecord(recordOf('Patient', { name: [{ family }] })).filter(
          ({ param }) => param === 'family',
        )
        const spellings = [family.toUpperCase(), family.normalize('NFD'), family.slice(0, 2)]
        for (const spelling of spellings) {
          const { where } = parseSearch('Patient', [['family', spelling]], context).query
          const [condition] = 'all' in where ? where.all : []
          const value = condition && 'value' in condition ? condition.value : undefined
          expect(entry?.type === 'string' && entry.value.startsWith(String(value))).toBe(true)
        }
      }),
    )
  })

  it('says what each parameter looks at: hiding those elements leaves no entry', () => {
    for (const file of files) {
      const record = readExample(file)
      for (const parameter of parametersOf(record.kind).values()) {
        const value = Object.fromEntries(
          Object.entries(record.value).filter(
            ([name]) => !parameter.elements.some((element) => name.replace(/^_/, '').startsWith(element)),
          ),
        )
        const left = indexRecord({ ...record, value }).filter((entry) => entry.param === parameter.code)
        // Patient.deceased is asked of every patient, and says false of one that says nothing.
        expect([file, parameter.code, parameter.code === 'deceased' ? [] : left]).toEqual([file, parameter.code, []])
      }
    }
  })
})
