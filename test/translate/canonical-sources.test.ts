// What a standard says of records made of made-up items.

import { describe, expect, it } from 'vitest'
import { hrOpen } from '../../src/standards/hr-open/standard.ts'
import { checkCanonical } from '../../src/translate/canonical-sources.ts'
import { mappingWith } from './vendors.ts'

describe('the check of canonical sources', () => {
  it('tells an element that HR Open does not declare, though no sample fills it', () => {
    const mapping = mappingWith({
      system: { scheme: 'x' },
      rows: [
        { from: 'id', to: 'id.value', identifies: 'record' },
        { from: 'nick', to: 'nickOfMine' },
      ],
    })
    const told = checkCanonical(mapping, hrOpen, [], 1).filter(({ code }) => code === 'canonical-undeclared')
    expect(told.map(({ path, severity }) => `${severity} ${path}`)).toEqual(['warning /id', 'warning /nickOfMine'])
  })
})
