// Effective-dated lists: put in order, joined where they say the same, gaps and overlaps told.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkLaws } from '../../src/translate/laws.ts'
import { parsePath } from '../../src/translate/path.ts'
import { joinSegments } from '../../src/translate/segments.ts'
import { translateOut } from '../../src/translate/translate.ts'
import { mappingWith, read, writeBack } from './vendors.ts'

const jobs = mappingWith({
  rows: [
    {
      from: 'jobs',
      to: 'deployment',
      segments: { from: 'effectivePeriod.validFrom', to: 'effectivePeriod.validTo', next: 'day' },
      rows: [
        { from: 'start', to: 'effectivePeriod.validFrom', date: 'yyyy-MM-dd' },
        { from: 'end', to: 'effectivePeriod.validTo', date: 'yyyy-MM-dd', sentinels: { '9999-12-31': 'unstated' } },
        { from: 'title', to: 'job.title' },
      ],
    },
  ],
})

function periods(list: readonly (readonly [string, string, string])[]) {
  const [item] = read(
    jobs,
    JSON.stringify([{ jobs: list.map(([start, end, title]) => ({ start, end, title })) }]),
  ).items
  if (item === undefined) throw new Error('No item')
  return item
}

describe('segments', () => {
  it('joins periods that follow one another and say the same, in the order of their beginnings', () => {
    const item = periods([
      ['2022-01-01', '9999-12-31', 'Nurse'],
      ['2020-01-01', '2020-12-31', 'Nurse'],
      ['2021-01-01', '2021-12-31', 'Nurse'],
    ])
    expect(item.record?.value).toEqual({
      deployment: [{ effectivePeriod: { validFrom: '2020-01-01' }, job: { title: 'Nurse' } }],
    })
    expect(item.issues).toEqual([])
    expect(JSON.parse(writeBack(jobs, [item]).body).items[0].jobs.map((one: { start: string }) => one.start)).toEqual([
      '2022-01-01',
      '2020-01-01',
      '2021-01-01',
    ])
  })

  it('tells gaps and overlaps, and joins nothing over them', () => {
    const item = periods([
      ['2020-01-01', '2020-06-30', 'Nurse'],
      ['2020-08-01', '2020-12-31', 'Nurse'],
      ['2020-12-01', '9999-12-31', 'Preceptor'],
    ])
    expect((item.record?.value.deployment as object[] | undefined)?.length).toBe(3)
    expect(item.issues.map(({ severity, code, text, path }) => [severity, code, text, path])).toEqual([
      ['warning', 'segments-gap', 'Nothing is said from 2020-06-30 to 2020-08-01.', '/deployment'],
      [
        'warning',
        'segments-overlap',
        'The period from 2020-08-01 still runs when the one from 2020-12-01 begins.',
        '/deployment',
      ],
    ])
  })

  it('leaves alone what it cannot place: no beginning, or an end before it', () => {
    const item = periods([
      ['2021-01-01', '2020-01-01', 'Nurse'],
      ['', '2020-12-31', 'Aide'],
      ['2019-01-01', '2019-12-31', 'Trainee'],
    ])
    const titles = (item.record?.value.deployment as { job: { title: string } }[] | undefined)?.map(
      ({ job }) => job.title,
    )
    expect(titles).toEqual(['Nurse', 'Aide', 'Trainee'])
    expect(item.issues.map(({ code }) => code)).toEqual(['segments-period'])
  })

  it('writes a changed record as it stands, each period with the fields that its own member had', () => {
    const before = read(
      jobs,
      '[{"jobs":[{"start":"2021-01-01","title":"Nurse","grade":"B"},{"start":"2019-01-01","end":"2020-12-31","title":"Aide","grade":"A"}]}]',
    ).items[0]
    const value = {
      deployment: [
        { effectivePeriod: { validFrom: '2019-01-01', validTo: '2020-12-31' }, job: { title: 'Care aide' } },
        { effectivePeriod: { validFrom: '2021-01-01' }, job: { title: 'Nurse' } },
      ],
    }
    const record = { kind: 'Census', text: JSON.stringify(value), value }
    const { body } = translateOut(jobs, [
      { record, stated: before?.stated ?? [], complement: before?.complement ?? {} },
    ])
    expect(JSON.parse(body).items[0].jobs).toEqual([
      { start: '2019-01-01', end: '2020-12-31', title: 'Care aide', grade: 'A' },
      { start: '2021-01-01', title: 'Nurse', grade: 'B' },
    ])
  })

  it('keeps the laws', () => expect(checkLaws(jobs, []).broken).toEqual([]))

  it('joined once is joined for good, and no day is lost or won', () => {
    const day = fc.integer({ min: 0, max: 60 })
    const member = fc.record({ from: day, length: fc.integer({ min: 0, max: 10 }), title: fc.constantFrom('a', 'b') })
    const rule = { from: parsePath('from'), to: parsePath('to'), next: 'day' as const }
    const iso = (one: number) => new Date(Date.UTC(2020, 0, 1 + one)).toISOString().slice(0, 10)
    fc.assert(
      fc.property(fc.array(member, { maxLength: 12 }), (list) => {
        const members = list.map(({ from, length, title }) => ({ from: iso(from), to: iso(from + length), title }))
        const once = joinSegments(members, rule, () => {})
        expect(joinSegments(once, rule, () => {})).toEqual(once)
        expect(daysOf(once as typeof members)).toEqual(daysOf(members))
      }),
    )
  })
})

function daysOf(members: readonly { from: string; to: string; title: string }[]): string[] {
  const days = members.flatMap(({ from, to, title }) => {
    const found: string[] = []
    for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000) found.push(`${at} ${title}`)
    return found
  })
  return days.sort()
}
