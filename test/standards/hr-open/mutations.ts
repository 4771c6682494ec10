// Documents made wrong in one place each: members removed, renamed, of another type, with other codes and formats.

/** A small generator of numbers from 0 to below 1, the same for the same seed. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

type Container = Record<string | number, unknown>

interface Place {
  readonly holder: Container
  readonly key: string | number
}

export interface Mutation {
  readonly what: string
  readonly value: unknown
}

export const trickyTexts = [
  '',
  'x',
  'Male',
  'male',
  'US',
  'us',
  'USD',
  'en',
  'en-US',
  'Monday',
  'Create',
  'true',
  '0',
  ' ',
  'http://example.org/a b',
  'http://example.org',
  'www.example.org',
  'urn:x:y',
  'mailto:a@b.c',
  'a:',
  'a:?b',
  'http://[::1]:80/x',
  'http://[:::1]/',
  'a@b.c',
  'a@b',
  'a b@c.d',
  '2024',
  '0000',
  '2024-',
  '202401',
  '20240115',
  '2024-01',
  '2024-13',
  '2024-1',
  '2024-01-15',
  '2024-01-32',
  '2024-02-30',
  '2023-02-29',
  '2024-0115',
  '2024-015',
  '2024-366',
  '2023-366',
  '2024-367',
  '2024-W03',
  '2024-W03-1',
  '2024W031',
  '2024-W53',
  '+2024-01-01',
  '-2024-01-01',
  '2024-01-15Z',
  '2024-01-15T08:30:00',
  '2024-01-15T08:30:00Z',
  '2024-01-15T08:30:00.123+01:00',
  '2024-01-15T08:30',
  '2024-01-15T08:30+01:00',
  '2024-01-15T24:00:00',
  '2024-02-30T08:30:00',
  '2024-01-15 08:30:00',
  '2024-01-15T08:30:00+0100',
  '2024-01-15T08:30:00+25:00',
  '2016-12-31T23:59:60Z',
  '2016-12-31T23:58:60Z',
  '2024-01-15t08:30:00z',
  '08:30',
  '0830',
  '083015',
  '08:30:15',
  '08:30:15,5',
  '08:30:15.',
  '24:00',
  '2400',
  '24:00:00',
  '25:00',
  '08:60',
  '8:30',
  '08:30Z',
  '08:30+01',
  '08:30+01:',
  '08.5',
  '0830.5515',
  '0830.5545.5',
  '08:30.5:15',
  'Z',
  'P',
  'PT',
  'P1D',
  'P1.5D',
  'P1.5DT1H',
  'PT7H30M',
  'PT1.5H',
  'P1W',
  'P1M2Y',
  '-P1D',
  '+P1D',
  'P1',
  'PT1S1M',
  'P1DT',
  'PTT',
  'P1.YT',
  'PT1.5S',
] // prettier-ignore

const others: readonly unknown[] = [null, true, false, 0, 1, -1, 1.5, 181, {}, [], [{}], [''], { value: 'v' }, { x: 1 }]

/** One mutation of a value; the value itself stays as it is. */
export function mutate(value: unknown, random: () => number): Mutation {
  const root = { root: structuredClone(value) } as Container
  const places = placesIn(root)
  const place = places[Math.floor(random() * places.length)] as Place
  const what = changes[Math.floor(random() * changes.length)] as (typeof changes)[number]
  const key = String(place.key)
  what(place, random)
  return { what: `${what.name} ${key}`, value: root.root }
}

function placesIn(holder: Container): Place[] {
  const places: Place[] = []
  const waiting: Container[] = [holder]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const keys = Array.isArray(next) ? next.map((_, index) => index) : Object.keys(next)
    for (const key of keys) {
      places.push({ holder: next, key })
      const inner = next[key]
      if (inner !== null && typeof inner === 'object') waiting.push(inner as Container)
    }
  }
  return places
}

const changes = [
  function remove({ holder, key }: Place) {
    if (Array.isArray(holder)) holder.splice(Number(key), 1)
    else delete holder[key]
  },
  function rename({ holder, key }: Place) {
    if (Array.isArray(holder)) return
    holder[`${key}x`] = holder[key]
    if (key !== 'root') delete holder[key]
  },
  function retype({ holder, key }: Place, random: () => number) {
    holder[key] = structuredClone(others[Math.floor(random() * others.length)])
  },
  function respell({ holder, key }: Place, random: () => number) {
    holder[key] = trickyTexts[Math.floor(random() * trickyTexts.length)]
  },
  function recode({ holder, key }: Place) {
    const found = holder[key]
    if (typeof found === 'string')
      holder[key] = found === found.toLowerCase() ? found.toUpperCase() : found.toLowerCase()
    else holder[key] = [found]
  },
  function crop({ holder, key }: Place, random: () => number) {
    const found = holder[key]
    if (typeof found === 'string') holder[key] = found.slice(0, Math.floor(random() * found.length))
    else if (Array.isArray(found)) holder[key] = []
    else if (found !== null && typeof found === 'object') holder[key] = {}
  },
]
