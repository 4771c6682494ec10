// Recall against another converter's results of the same HL7 v2 messages. INTERLINGUA_GOLDEN=write renews the figures that
// must not fall and the page that shows them.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pageOf } from './hl7v2-page.ts'
import { comparePairs, hasPairs, type Report, whySkipped } from './hl7v2-pairs.ts'

const figuresFile = join(import.meta.dirname, 'hl7v2-pairs.json')
const pageFile = join(import.meta.dirname, '../../docs/conformance/hl7v2.md')

describe.skipIf(!hasPairs)(
  `HL7 v2 messages with another converter's result${hasPairs ? '' : ` (skipped: ${whySkipped})`}`,
  () => {
    const report = hasPairs ? comparePairs() : ({} as Report)
    if (hasPairs && process.env.INTERLINGUA_GOLDEN === 'write') {
      writeFileSync(figuresFile, `${JSON.stringify({ messages: report.messages, kinds: report.kinds }, null, 2)}\n`)
      writeFileSync(pageFile, pageOf(report))
    }
    const floor = JSON.parse(readFileSync(figuresFile, 'utf8')) as Pick<Report, 'messages' | 'kinds'>

    it('reads every message', () => {
      expect(report.messages).toBe(floor.messages)
    })

    it.each(Object.keys(floor.kinds))('states no less of %s than it did', (kind) => {
      const { theirs, both } = report.kinds[kind] ?? { theirs: 0, both: 0 }
      expect(theirs).toBe(floor.kinds[kind]?.theirs)
      expect(both).toBeGreaterThanOrEqual(floor.kinds[kind]?.both ?? 0)
    })

    it('is on its page with the same figures', () => {
      expect(readFileSync(pageFile, 'utf8')).toBe(pageOf(report))
    })
  },
)
