// The official HR Open 4.2.1 distribution, where this machine has one: its schemas with the listed errata applied, and
// its samples. It is not part of the project; without it the tests that need it are skipped by name.

import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'
import ajvFormats from 'ajv-formats'

export const distribution =
  process.env.INTERLINGUA_HR_OPEN_DISTRIBUTION ??
  new URL('../../../../shared/standards/hr-open-4.2.1', import.meta.url).pathname

export const hasDistribution = existsSync(join(distribution, 'common', 'json'))
export const whySkipped = 'the official HR Open 4.2.1 distribution is not on this machine'

type Document = Record<string, unknown>

export interface Sample {
  readonly name: string
  readonly domain: string
  readonly value: unknown
}

/** Every sample that is JSON, schemas among the samples left out. */
export function samples(): Sample[] {
  return globSync('*/json/samples/**/*', { cwd: distribution })
    .sort()
    .flatMap((name): Sample[] => {
      try {
        const value = JSON.parse(readFileSync(join(distribution, name), 'utf8').replace(/^\uFEFF/, '')) as unknown
        const isSchema = value !== null && typeof value === 'object' && '$schema' in value
        return isSchema ? [] : [{ name, domain: name.split('/')[0] as string, value }]
      } catch {
        return []
      }
    })
}

const base = 'https://official.example/4.2.1/'

/** The official verdict on a value of `<domain>.<Type>`: draft-04 as Ajv 8 reads it, with the errata that ours lists. */
export function officialVerdicts(): { has(type: string): boolean; accepts(type: string, value: unknown): boolean } {
  const ajv = new Ajv({ strict: false, unicodeRegExp: false, logger: false })
  ajvFormats.default(ajv)
  // Erratum date-time-zone.
  ajv.addFormat('date-time', ajvFormats.default.get('iso-date-time') as never)
  ajv.addFormat('existing-date', existingDate)
  const places = new Map<string, string>()
  const patched = new Set<string>()
  for (const file of globSync('*/json/**/*.json', { cwd: distribution })) {
    const path = file.replaceAll('\\', '/')
    if (path.includes('/samples/') || path.includes('/meta/')) continue
    const schema = JSON.parse(readFileSync(join(distribution, path), 'utf8')) as Document
    delete schema.$schema
    const domain = path.split('/')[0] as string
    places.set(`${domain}.${posix.basename(path, '.json')}`, base + path)
    for (const name of Object.keys((schema.definitions ?? {}) as Document))
      places.set(`${domain}.${name}`, `${base}${path}#/definitions/${name}`)
    ajv.addSchema(patch(path, schema, patched), base + path)
  }
  if (patched.size !== patches.length) throw new Error(`errata without a place: found only ${[...patched].join(', ')}`)
  const compiled = new Map<string, ValidateFunction>()
  return {
    has: (type) => places.has(type),
    accepts(type, value) {
      let validate = compiled.get(type)
      if (!validate) {
        validate = ajv.compile({ $ref: places.get(type) as string })
        compiled.set(type, validate)
      }
      return validate(value)
    },
  }
}

interface Patch {
  readonly id: string
  readonly file: string
  apply(schema: Document): Document
}

/** Each erratum that changes a verdict, as a change of the official schema. It throws where its place is not as described. */
const patches: readonly Patch[] = [
  {
    id: 'payment-method-ref',
    file: 'payroll/json/PaymentInstructionsType.json',
    apply: (schema) => replaced(schema, 'pay/PaymentMethodType"', 'pay/PaymentMethodType.json"'),
  },
  ...['PayrollSetupType', 'PayrollInstructionsType'].map((type) => ({
    id: `trailing-space in ${type}`,
    file: `payroll/json/${type}.json`,
    apply(schema: Document) {
      const properties = schema.properties as Document
      if (!('remunerationInstructions ' in properties)) throw new Error('no trailing space')
      return {
        ...schema,
        properties: { ...properties, remunerationInstructions: properties['remunerationInstructions '] },
      }
    },
  })),
  {
    id: 'search-order',
    file: 'recruiting/json/search/SearchOrderType.json',
    apply: (schema) => schema.SearchOrderType as Document,
  },
  {
    id: 'schedule-weekday-date',
    file: 'common/json/work/ScheduleType.json',
    apply(schema) {
      const text = JSON.stringify(schema)
      const wrong = (name: string) => `{"not":{"type":"object","properties":{"${name}":{}}}}`
      if (!text.includes(wrong('date')) || !text.includes(wrong('weekday'))) throw new Error('no such dependency')
      const right = (name: string) => `{"not":{"required":["${name}"]}}`
      return JSON.parse(
        text.replace(wrong('date'), right('date')).replace(wrong('weekday'), right('weekday')),
      ) as Document
    },
  },
  {
    id: 'impossible-date',
    file: 'common/json/base/DateType.json',
    apply: (schema) => ({ ...schema, format: 'existing-date' }),
  },
]

function patch(path: string, schema: Document, patched: Set<string>): Document {
  const found = patches.find(({ file }) => file === path)
  if (!found) return schema
  patched.add(found.id)
  return found.apply(schema)
}

function replaced(schema: Document, wrong: string, right: string): Document {
  const text = JSON.stringify(schema)
  if (!text.includes(wrong)) throw new Error(`no ${wrong}`)
  return JSON.parse(text.replace(wrong, right)) as Document
}

/** Whether a calendar or ordinal date exists, told by the platform's own calendar. */
function existingDate(text: string): boolean {
  const calendar = /^([+-]?\d{4})-?(\d\d)-?(\d\d)$/.exec(text)
  const ordinal = /^([+-]?\d{4})-?(\d{3})$/.exec(text)
  const year = Number((calendar ?? ordinal)?.[1])
  if (calendar) {
    const date = new Date(0)
    date.setUTCFullYear(year, Number(calendar[2]) - 1, Number(calendar[3]))
    return date.getUTCMonth() === Number(calendar[2]) - 1
  }
  if (ordinal) {
    const date = new Date(0)
    date.setUTCFullYear(year, 0, Number(ordinal[2]))
    return date.getUTCFullYear() === year
  }
  return true
}

/** Folder of a sample, which for common types names the type. */
export function folderOf(sample: Sample): string {
  return posix.basename(dirname(sample.name))
}
