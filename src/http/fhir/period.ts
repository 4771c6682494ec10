// The instants that a date or a time stands for, as far as it is written. https://hl7.org/fhir/R4/datatypes.html#dateTime

import { fault, GatewayError } from '../../errors.ts'

const pattern = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/

export interface Period {
  readonly low: Date
  /** The first instant behind it. */
  readonly high: Date
}

/** The period of `2026`, `2026-03`, `2026-03-01T10:00:00Z`; without a zone it is UTC. Throws 'invalid-request'. */
export function periodOf(name: string, text: string): Period {
  // A plus sign in a query is a space.
  const match = pattern.exec(text.replace(' ', '+'))
  if (!match) throw wrong(name, text)
  const [, year, month, day, hour, minute, second, fraction, zone = 'Z'] = match
  const start = `${year}-${month ?? '01'}-${day ?? '01'}T${hour ?? '00'}:${minute ?? '00'}:${second ?? '00'}${(fraction ?? '').slice(0, 4)}`
  const low = new Date(`${start}${zone}`)
  // JavaScript turns 30 February into March; a date that is none is refused.
  if (Number.isNaN(low.getTime()) || new Date(`${start}Z`).getUTCDate() !== Number(day ?? '01')) throw wrong(name, text)
  const high = new Date(low)
  if (month === undefined) high.setUTCFullYear(high.getUTCFullYear() + 1)
  else if (day === undefined) high.setUTCMonth(high.getUTCMonth() + 1)
  else
    high.setTime(
      low.getTime() +
        (hour === undefined ? 86_400_000 : second === undefined ? 60_000 : fraction === undefined ? 1000 : 1),
    )
  return { low, high }
}

function wrong(name: string, text: string): GatewayError {
  const told = `${name}: ${JSON.stringify(text.slice(0, 60))} is not a time; write one such as 2026-03-01T10:00:00Z.`
  return new GatewayError('invalid-request', told, { issues: [fault('format', '', told)] })
}
