// What a search means, said a second time: a slow walk over index entries that shares nothing with the SQL.

import type { Comparison, Condition, IndexEntry, Query, SortKey, ValueCondition } from '../../src/standards/standard.ts'

export interface Known {
  readonly kind: string
  readonly id: string
  readonly updated: string
  readonly deleted: boolean
  readonly entries: readonly IndexEntry[]
}

/** Ids of the records that meet the query, in its order, without a limit. */
export function expectedIds(all: readonly Known[], query: Query): string[] {
  return all
    .filter((one) => one.kind === query.kind && !one.deleted && meets(all, one, query.where))
    .sort((one, other) => inOrder(one, other, query.sort))
    .map((one) => one.id)
}

/** `kind/id` of the records of all kinds that are searched, in the order of the query. */
export function expectedAmong(all: readonly Known[], query: Query): string[] {
  const where = new Map(query.among?.map((one) => [one.kind, one.where]))
  return all
    .filter((one) => {
      const condition = where.get(one.kind)
      return condition !== undefined && !one.deleted && meets(all, one, condition)
    })
    .sort((one, other) => inOrder(one, other, query.sort))
    .map((one) => `${one.kind}/${one.id}`)
}

function meets(all: readonly Known[], one: Known, condition: Condition): boolean {
  if ('all' in condition) return condition.all.every((member) => meets(all, one, member))
  if ('any' in condition) return condition.any.some((member) => meets(all, one, member))
  if ('not' in condition) return !meets(all, one, condition.not)
  if ('id' in condition) return condition.id.includes(one.id)
  if ('updated' in condition) {
    const at = Date.parse(one.updated)
    return compares(condition.updated, [at, at], [Date.parse(condition.low), Date.parse(condition.high)])
  }
  if ('chain' in condition) {
    return one.entries.some(
      (entry) =>
        entry.type === 'reference' &&
        entry.param === condition.chain &&
        all.some(
          (target) =>
            condition.kinds.includes(target.kind) &&
            !target.deleted &&
            entry.target === `${target.kind}/${target.id}` &&
            meets(all, target, condition.where),
        ),
    )
  }
  if ('pointedAtBy' in condition) {
    return all.some(
      (source) =>
        source.kind === condition.pointedAtBy &&
        !source.deleted &&
        meets(all, source, condition.where) &&
        source.entries.some(
          (entry) =>
            entry.type === 'reference' && entry.param === condition.param && entry.target === `${one.kind}/${one.id}`,
        ),
    )
  }
  const entries = one.entries.filter((entry) => entry.param === condition.param)
  if ('present' in condition) return entries.length > 0 === condition.present
  return entries.some((entry) => entryMeets(entry, condition))
}

function entryMeets(entry: IndexEntry, wanted: ValueCondition): boolean {
  if (wanted.type === 'composite' && entry.type === 'composite') {
    return wanted.parts.every((part, at) => entry.parts.slice(at, at + 1).some((one) => entryMeets(one, part)))
  }
  if (wanted.type === 'position' && entry.type === 'position') return arcBetween(entry, wanted) <= wanted.metres
  if (wanted.type === 'token' && entry.type === 'token') {
    const system = wanted.system === undefined || wanted.system === (entry.system ?? '')
    return system && (wanted.code === undefined || wanted.code === entry.code)
  }
  if (wanted.type === 'string' && entry.type === 'string') {
    if (wanted.match === 'exact') return entry.exact === wanted.value
    return wanted.match === 'starts' ? entry.value.startsWith(wanted.value) : entry.value.includes(wanted.value)
  }
  if (wanted.type === 'uri' && entry.type === 'uri') {
    if (wanted.match === 'exact') return entry.value === wanted.value
    return wanted.match === 'below' ? isBelow(entry.value, wanted.value) : isBelow(wanted.value, entry.value)
  }
  if (wanted.type === 'reference' && entry.type === 'reference') {
    const { target, version } = entry
    return wanted.target === target || (version !== undefined && wanted.target === `${target}/_history/${version}`)
  }
  if (wanted.type === 'date' && entry.type === 'date') {
    const low = entry.low === null ? Number.NEGATIVE_INFINITY : Date.parse(entry.low)
    const high = entry.high === null ? Number.POSITIVE_INFINITY : Date.parse(entry.high)
    return compares(wanted.compare, [low, high], [Date.parse(wanted.low), Date.parse(wanted.high)])
  }
  if (wanted.type === 'number' && entry.type === 'number') {
    return compares(wanted.compare, [entry.low, entry.high], [wanted.low, wanted.high])
  }
  if (wanted.type === 'quantity' && entry.type === 'quantity') {
    const { system = '', code = '', unit = '' } = entry
    if (wanted.base) {
      const { base } = entry
      return (
        base?.code === wanted.base.code &&
        compares(wanted.compare, [base.low, base.high], [wanted.base.low, wanted.base.high])
      )
    }
    const sameCode = wanted.code === undefined || wanted.code === code || (!wanted.system && wanted.code === unit)
    const sameSystem = wanted.system === undefined || wanted.system === system
    return sameCode && sameSystem && compares(wanted.compare, [entry.low, entry.high], [wanted.low, wanted.high])
  }
  return false
}

interface Place {
  readonly latitude: number
  readonly longitude: number
}

/** Metres along the globe, by the angle between the two directions from its middle. */
function arcBetween(one: Place, other: Place): number {
  const direction = ({ latitude, longitude }: Place): readonly number[] => {
    const [north, east] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180]
    return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)]
  }
  const [a, b] = [direction(one), direction(other)]
  const cosine = a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)
  return 6_371_008.8 * Math.acos(Math.min(1, Math.max(-1, cosine)))
}

function isBelow(uri: string, folder: string): boolean {
  return uri === folder || uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`)
}

type Range = readonly [low: number, high: number]

/**
 * The prefixes as the standard words them, over sets of numbers: a range is what lies in [low, high), a point is itself.
 * Every bound in a test is a multiple of 1, so multiples of a quarter stand for all numbers.
 */
export function compares(prefix: Comparison, value: Range, searched: Range): boolean {
  const bounds = [...value, ...searched].filter(Number.isFinite)
  const [first, last] = [Math.min(...bounds) - 2, Math.max(...bounds) + 2]
  const marks = new Set<number>([first, last])
  for (const bound of bounds) for (const away of [-0.25, 0, 0.25]) marks.add(bound + away)
  const has = ([low, high]: Range, at: number) => (low === high ? at === low : at >= low && at < high)
  const inside = [...marks].filter((at) => has(value, at))
  const above = (at: number) => (searched[0] === searched[1] ? at > searched[1] : at >= searched[1])
  const below = (at: number) => at < searched[0]
  const contained = inside.length > 0 && inside.every((at) => has(searched, at)) && value.every(Number.isFinite)
  const starts = value[0] !== Number.NEGATIVE_INFINITY
  const ends = value[1] !== Number.POSITIVE_INFINITY
  switch (prefix) {
    case 'eq':
      return contained
    case 'ne':
      return !contained
    case 'gt':
      return inside.some(above)
    case 'lt':
      return inside.some(below)
    case 'ge':
      return inside.some(above) || contained
    case 'le':
      return inside.some(below) || contained
    case 'sa':
      return starts && inside.every(above)
    case 'eb':
      return ends && inside.every(below)
    case 'ap':
      return inside.some((at) => has(searched, at))
  }
}

function inOrder(one: Known, other: Known, sort: readonly SortKey[]): number {
  for (const key of sort) {
    const [mine, theirs] = [sortValue(one, key), sortValue(other, key)]
    if (mine === theirs) continue
    if (mine === undefined) return 1
    if (theirs === undefined) return -1
    return isLess(mine, theirs) === key.descending ? 1 : -1
  }
  if (one.kind !== other.kind) return one.kind < other.kind ? -1 : 1
  return one.id < other.id ? -1 : 1
}

function sortValue(one: Known, key: SortKey): string | number | undefined {
  if (key.by !== 'param') return key.by === 'id' ? one.id : one.updated
  const { param, descending } = key
  const values = one.entries
    .filter((entry) => entry.param === param)
    .flatMap((entry): (string | number)[] => {
      switch (entry.type) {
        case 'token':
          return entry.code === undefined ? [] : [entry.code]
        case 'string':
        case 'uri':
          return [entry.value]
        case 'reference':
          return [entry.target]
        case 'date': {
          const end = descending ? entry.high : entry.low
          if (end === null) return [descending ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY]
          return [Date.parse(end)]
        }
        case 'number':
        case 'quantity':
          return [descending ? entry.high : entry.low]
        default:
          return []
      }
    })
  const [first, ...rest] = values
  if (first === undefined) return undefined
  return rest.reduce((best, value) => (isLess(value, best) === !descending ? value : best), first)
}

// Values of one parameter are of one type; strings are in the order of their code points.
function isLess(one: string | number, other: string | number): boolean {
  if (typeof one === 'number' && typeof other === 'number') return one < other
  return Buffer.compare(Buffer.from(String(one)), Buffer.from(String(other))) < 0
}
