// Batch files of HL7 v2 messages (FHS, BHS, BTS, FTS): what their trailers count is held against what came.

import { fault } from '../../errors.ts'
import { at, type NumberedLine } from './hl7v2-message.ts'
import type { ReadItem } from './payload.ts'

/** Told of each message and each batch segment in turn; answers an item at fault for each count that differs. */
export interface BatchCounter {
  message(): void
  segment(line: NumberedLine): ReadItem[]
  end(line: number): ReadItem[]
}

/** A counter for one body. */
export function batchCounter(): BatchCounter {
  let messages = 0
  let batches = 0
  const open = new Set<string>()
  const differs = ({ number, text }: NumberedLine, found: number, what: string): ReadItem[] => {
    const said = text.slice(4).split(text[3] ?? '|')[0] ?? ''
    if (said === '' || Number(said) === found) return []
    const name = text.slice(0, 3)
    const told = `${name}-1 counts ${said.slice(0, 20)} ${what}, and ${found} came. The file may be cut short; what came was taken.`
    return [
      {
        source: `line ${number}`,
        value: null,
        raw: text,
        issues: [fault('hl7-batch-count', '', told, at(number, `${name}[1]-1`))],
      },
    ]
  }
  return {
    message() {
      messages += 1
    },
    segment(line) {
      const name = line.text.slice(0, 3)
      if (name === 'FHS' || name === 'BHS') {
        open.add(name === 'BHS' ? 'BTS' : 'FTS')
        messages = 0
        return []
      }
      open.delete(name)
      if (name === 'FTS') return differs(line, batches, 'batches')
      batches += 1
      return differs(line, messages, 'messages')
    },
    end(line) {
      const [missing] = open
      if (missing === undefined) return []
      const told = `The file begins a batch and ends without ${missing}. It may be cut short; what came was taken.`
      const issue = fault('hl7-batch-end', '', told, at(line, missing))
      return [{ source: `line ${line}`, value: null, raw: '', issues: [issue] }]
    },
  }
}
