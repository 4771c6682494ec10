import { describe, expect, it } from 'vitest'
import { GatewayError } from '../../../src/errors.ts'
import type { JsonObject } from '../../../src/standards/standard.ts'
import { getAt } from '../../../src/translate/elements.ts'
import { readHl7v2Payload, writeHl7v2Payload } from '../../../src/translate/formats/hl7v2.ts'
import type { Hl7v2Format } from '../../../src/translate/formats/hl7v2-format.ts'

const head = 'MSH|^~\\&|LAB|WEST|EHR|EAST|20260301101500+0100||ADT^A01^ADT_A01|M1|P|2.5.1'
const pid = 'PID|1||1204^^^WEST&1.2.3&ISO^MR~77^^^SSA^SS||Okafor^Amara^N||19850412|F'

function read(lines: string | readonly string[] | Uint8Array, format: Partial<Hl7v2Format> = {}, charset?: string) {
  const bytes = lines instanceof Uint8Array ? lines : Buffer.from(typeof lines === 'string' ? lines : lines.join('\r'))
  return readHl7v2Payload({ type: 'hl7v2', ...format }, bytes, charset).items
}

function tree(...lines: string[]): JsonObject {
  const [item] = read(lines)
  expect(item?.value).not.toBeNull()
  return item?.value as JsonObject
}

const issuesOf = (...lines: string[]) =>
  read(lines).flatMap(({ issues }) => issues.map(({ severity, code, source }) => `${severity} ${code} ${source}`))

describe('the tree of an HL7 v2 message', () => {
  it('has segments by name, fields, components and subcomponents by number', () => {
    const item = tree(head, 'EVN||20260301', pid, 'NK1|1|Okafor^Ben|SPO', 'PV1|1|I|4E^136^B')
    expect(getAt(item, 'MSH.1')).toBe('|')
    expect(getAt(item, 'MSH.2')).toBe('^~\\&')
    expect(getAt(item, 'MSH.9')).toEqual({ 1: 'ADT', 2: 'A01', 3: 'ADT_A01' })
    expect(getAt(item, 'PID.3[0].1')).toBe('1204')
    expect(getAt(item, 'PID.3[0].4')).toEqual({ 1: 'WEST', 2: '1.2.3', 3: 'ISO' })
    expect(getAt(item, 'PID.3[5=SS].1')).toBe('77')
    expect(getAt(item, 'PID.5[0].1.1')).toBe('Okafor')
    expect(getAt(item, 'PID.7')).toBe('19850412')
    expect(getAt(item, 'PID.8')).toEqual({ 1: 'F' })
    expect(getAt(item, 'NK1[0].2[0].2')).toBe('Ben')
    expect(getAt(item, 'PV1.3.1.1')).toBe('4E')
  })

  it('tells what is not sent, null, and a list that is empty apart', () => {
    const { PID } = tree(head, 'PID|1||1||""^Amara||""|""||||""') as { PID: JsonObject }
    expect(PID['5']).toEqual([{ 1: { 1: null }, 2: 'Amara' }])
    expect(PID['7']).toBeNull()
    expect(PID['8']).toEqual({ 1: null })
    expect(PID['12']).toBeNull()
    expect(Object.keys(PID)).not.toContain('11')
    expect((tree(head, 'PID|1||1||A||||||""') as { PID: JsonObject }).PID['11']).toEqual([])
  })

  it('keeps an empty repetition between others', () => {
    expect(getAt(tree(head, 'PID|1||1||A||||||^^Ulm~~^^Bonn~~'), 'PID.11')).toEqual([{ 3: 'Ulm' }, {}, { 3: 'Bonn' }])
  })

  it('shapes OBX-5 by OBX-2, and keeps a delimiter in a number or text as text', () => {
    const value = (type: string, text: string) =>
      getAt(tree(head, pid, `OBX|1|${type}|1^X||${text}||||||F`), 'OBX[0].5')
    expect(value('NM', '7.5')).toEqual(['7.5'])
    expect(value('CWE', '260385009')).toEqual([{ 1: '260385009' }])
    expect(value('SN', '<^10')).toEqual([{ 1: '<', 2: '10' }])
    expect(value('TX', 'one~two')).toEqual(['one', 'two'])
    expect(value('NM', '10^3')).toEqual(['10^3'])
    expect(value('ST', 'salt & vinegar')).toEqual(['salt & vinegar'])
    expect(value('', '5')).toEqual(['5'])
    expect(value('ED', '^application^pdf^Base64^JVBE')).toEqual([
      { 2: 'application', 3: 'pdf', 4: 'Base64', 5: 'JVBE' },
    ])
  })

  it('reads escape sequences, and keeps those that are no text with a warning', () => {
    const [item] = read([
      head,
      pid,
      'NTE|1||x',
      'OBX|1|TX|1||A\\F\\B\\S\\C\\T\\D\\R\\E\\E\\F\\X41C3BC\\\\.br\\\\H\\b\\N\\\\Cxx\\|',
    ])
    expect(getAt(item?.value ?? {}, 'OBX[0].5[0]')).toBe('A|B^C&D~E\\FAü\n\\H\\b\\N\\\\Cxx\\')
    const unknown = read([head, pid, 'OBX|1|TX|1||\\C2842\\ and C:\\temp||||||F'])[0]
    expect(unknown?.issues.map(({ code, source }) => [code, source])).toEqual([
      ['hl7-escape', 'line 3, OBX[1]-5[1]'],
      ['hl7-escape', 'line 3, OBX[1]-5[1]'],
    ])
    expect(getAt(unknown?.value ?? {}, 'OBX[0].5[0]')).toBe('\\C2842\\ and C:\\temp')
  })

  it('groups the segments of results', () => {
    const oru = tree(
      head.replace('ADT^A01^ADT_A01', 'ORU^R01'),
      pid,
      'PV1|1|I',
      'ORC|RE',
      'OBR|1||F1|CBC',
      'NTE|1||of the order',
      'OBX|1|NM|HGB||13.1||||||F',
      'NTE|1||of the value',
      'OBX|2|NM|WBC||4.5||||||F',
      'SPM|1|||BLD',
      'OBX|1|NM|VOL||5||||||F',
      'OBR|2||F2|CRP',
      'OBX|1|NM|CRP||3||||||P',
    )
    expect(getAt(oru, 'ORDER_OBSERVATION[0].OBR.3.1')).toBe('F1')
    expect(getAt(oru, 'ORDER_OBSERVATION[0].NTE[0].3')).toEqual(['of the order'])
    expect(getAt(oru, 'ORDER_OBSERVATION[0].OBSERVATION[0].NTE[0].3')).toEqual(['of the value'])
    expect(getAt(oru, 'ORDER_OBSERVATION[0].OBSERVATION[1].OBX.3.1')).toBe('WBC')
    expect(getAt(oru, 'ORDER_OBSERVATION[0].SPECIMEN[0].OBX[0].3.1')).toBe('VOL')
    expect(getAt(oru, 'ORDER_OBSERVATION[1].OBSERVATION[0].OBX.5')).toEqual(['3'])
    expect(getAt(oru, 'PV1.2.1')).toBe('I')
  })

  it('makes every order an item where the mapping asks for it, and one message of them again', () => {
    const sent = [
      head.replace('ADT^A01^ADT_A01', 'ORU^R01'),
      pid,
      'OBR|1||F1',
      'OBX|1|NM|A||1',
      'OBR|2||F2',
      'OBX|1|NM|B||2',
    ]
    const items = read(sent, { items: 'ORDER_OBSERVATION' })
    expect(items.map(({ source }) => source)).toEqual(['line 1', 'line 5'])
    expect(items.map(({ value }) => getAt(value ?? {}, 'ORDER_OBSERVATION[0].OBR.3.1'))).toEqual(['F1', 'F2'])
    const trees = items.map(({ value }) => value as JsonObject)
    const { body } = writeHl7v2Payload({ type: 'hl7v2', items: 'ORDER_OBSERVATION' }, trees)
    expect(body).toBe(`${sent.join('\r')}\r`)
  })

  it('begins an item with each further patient, under the same head', () => {
    const sent = [head.replace('A01^ADT_A01', 'A40'), 'EVN||20260301', pid, 'MRG|9', 'PID|2||5||B', 'MRG|8']
    const items = read(sent)
    expect(items.map(({ value }) => getAt(value ?? {}, 'MRG.1[0].1'))).toEqual(['9', '8'])
    expect(items.map(({ value }) => getAt(value ?? {}, 'EVN.2'))).toEqual(['20260301', '20260301'])
    const { body } = writeHl7v2Payload(
      { type: 'hl7v2' },
      items.map(({ value }) => value as JsonObject),
    )
    expect(body).toBe(`${sent.join('\r')}\r`)
  })

  it('puts a segment that comes late in its place, and says where it stood', () => {
    const item = tree(head, pid, 'PV1|1|I', 'NK1|1|A', 'ZPV|x^y')
    expect(getAt(item, 'NK1[0].2[0].1.1')).toBe('A')
    expect(getAt(item, 'NK1[0].@after')).toBe('PV1')
    expect(item['ZPV']).toEqual([{ 1: { 1: 'x', 2: 'y' }, '@after': 'NK1[0]' }])
  })
})

describe('what a sender does', () => {
  it.each(['\r', '\n', '\r\n'])('ends lines with %j', (end) => {
    expect(read([head, pid].join(end) + end)).toHaveLength(1)
  })

  it('frames messages, begins with a byte order mark, and sends several', () => {
    const items = read(`\ufeff\x0b${head}\r${pid}\r\x1c\r\x0b${head.replace('M1', 'M2')}\r${pid}\x1c\r`)
    expect(items.map(({ value, source }) => [getAt(value ?? {}, 'MSH.10'), source])).toEqual([
      ['M1', 'line 1'],
      ['M2', 'line 4'],
    ])
  })

  it('declares other delimiters', () => {
    const item = tree('MSH#*+/%#LAB#WEST###2026##ADT*A01#M1#P#2.3', 'PID#1##12***W%1.2##O/S/K*A+B')
    expect(getAt(item, 'PID.3[0].4.2')).toBe('1.2')
    expect(getAt(item, 'PID.5')).toEqual([{ 1: { 1: 'O*K' }, 2: 'A' }, { 1: { 1: 'B' } }])
  })

  it.each([
    ['', 'é'],
    ['UNICODE UTF-8', 'é'],
    ['8859/1', 'é'],
    ['8859/2', 'ő'],
  ])('writes in the character set %j', (name, letter) => {
    const bytes = Buffer.from(`${head}||||||${name}\r${pid.replace('Okafor', letter)}`)
    const table = { é: 0xe9, ő: 0xf5 }
    const single = Buffer.from(bytes.toString().replace(letter, '\0'), 'latin1').map((byte) =>
      byte === 0 ? table[letter as 'é'] : byte,
    )
    const items = read(name.startsWith('8859') ? single : bytes)
    expect(getAt(items[0]?.value ?? {}, 'PID.5[0].1.1')).toBe(letter)
  })

  it('names a character set that is not read, or the wrong one', () => {
    expect(() => read(`${head}||||||ISO IR87\r${pid}`)).toThrow(/ISO IR87.*not read/)
    expect(() => read(Buffer.from(`${head}\r${pid.replace('Okafor', 'é')}`, 'latin1'))).toThrow(
      /not valid UTF-8.*MSH-18/,
    )
  })

  it('sends batches, and their counts are held against what came', () => {
    const file = ['FHS|^~\\&|A', 'BHS|^~\\&|A', head, pid, head, pid, 'BTS|3', 'FTS|1'].join('\r')
    const items = read(file)
    expect(items).toHaveLength(3)
    expect(items[2]?.issues).toMatchObject([{ code: 'hl7-batch-count', source: 'line 7, BTS[1]-1', line: 7 }])
    expect(read(file.replace('BTS|3', 'BTS|2'))).toHaveLength(2)
    expect(read(file.replace('\rBTS|3\rFTS|1', '')).at(-1)?.issues).toMatchObject([{ code: 'hl7-batch-end' }])
  })

  it.each([
    ['', /No message begins/],
    ['hello', /No message begins/],
    [pid, /No message begins/],
  ])('sends %j, which is no message', (text, told) => {
    expect(() => read(text)).toThrow(GatewayError)
    expect(() => read(text)).toThrow(told)
  })
})

describe('faults of an HL7 v2 message', () => {
  it.each([
    ['a patient without an identifier', [head, 'PID|1||""||A'], 'error required line 2, PID[1]-3'],
    ['a patient without a name', [head, 'PID|1||1'], 'error required line 2, PID[1]-5'],
    ['no control id', [head.replace('M1', ''), pid], 'error required line 1, MSH[1]-10'],
    ['no type', [head.replace('ADT^A01^ADT_A01', ''), pid], 'error required line 1, MSH[1]-9'],
    ['a day that is none', [head, pid.replace('19850412', '19850231')], 'warning hl7-type line 2, PID[1]-7'],
    ['a day that is none in a component', [head, 'PID|1||1^^^^^^202x||A'], 'warning hl7-type line 2, PID[1]-3[1].7'],
    ['a second segment’s fault', [head, pid, 'NK1|1|A', 'NK1|x|B'], 'warning hl7-type line 4, NK1[2]-1'],
    ['a repetition too many', [head, pid.replace('|F', '|F~M')], 'warning hl7-repetition line 2, PID[1]-8'],
    ['a component too many', [head, pid.replace('|19850412', '|19850412^x')], 'warning hl7-component line 2, PID[1]-7'],
    ['a segment of other messages', [head, pid, 'TXA|1'], 'warning hl7-segment line 3, TXA[1]'],
    ['a version that is none', [head.replace('2.5.1', '3.0'), pid], 'warning hl7-version line 1, MSH[1]-12.1'],
    ['a message that is not known', [head.replace('ADT^', 'QQQ^'), pid], 'warning hl7-message line 1, MSH[1]-9.1'],
    ['a line break in a field', [head, pid, 'and more'], 'error hl7-line line 3, after PID[1]'],
    ['a NUL', [head, `${pid}|\0`], 'error hl7-nul line 2, PID'],
    ['a header cut short', ['MSH|'], 'error hl7-delimiters line 1, MSH[1]-2'],
    ['delimiters that are one', ['MSH|^^\\&|', pid], 'error hl7-delimiters line 1, MSH[1]-2'],
  ])('names %s by line, segment, field and rule', (_what, lines, told) => {
    expect(issuesOf(...lines)).toContain(told)
  })

  it('takes only the messages that the mapping names', () => {
    const [item] = read([head, pid], { messages: ['ADT^A08', 'ORU'] })
    expect(item?.issues).toMatchObject([{ severity: 'error', code: 'hl7-event', source: 'line 1, MSH[1]-9.2' }])
    expect(read([head, pid], { messages: ['ADT'] })[0]?.issues).toEqual([])
  })

  it('does not let one message’s faults touch another, nor one patient’s', () => {
    const items = read([head, pid, 'PID|2||""||B', head, 'nonsense', head, pid])
    expect(items.map(({ value, issues }) => [value === null, issues.length])).toEqual([
      [false, 0],
      [false, 1],
      [true, 1],
      [false, 0],
    ])
  })

  it('never leaves an error out for all the warnings', () => {
    const many = Array.from({ length: 300 }, () => 'AL1|x')
    const items = read([head, pid, ...many, 'PID|2||""||B', ...many, 'PID|3||""||C'])
    const errors = items.map(({ issues }) => issues.filter(({ severity }) => severity === 'error').length)
    expect(errors).toEqual([0, 1, 1])
  })

  it('caps what it collects', () => {
    const [item] = read([head, pid, ...Array.from({ length: 500 }, () => 'AL1|x')])
    expect(item?.issues.length).toBe(100)
  })

  it.each([
    ['fields', `PID${'|'.repeat(2000)}x`, 'line 2, PID[1]'],
    ['repetitions', `PID|||${'~'.repeat(20_000)}x`, 'line 2, PID[1]-3'],
    ['components', `PID|||${'^'.repeat(2000)}x`, 'line 2, PID[1]-3[1]'],
    ['subcomponents', `PID|||1^^^${'&'.repeat(2000)}x`, 'line 2, PID[1]-3[1].4'],
  ])('refuses more %s than any message has', (what, line, place) => {
    const issue = read([head, line])[0]?.issues.find(({ code }) => code === 'hl7-size')
    expect(issue).toMatchObject({ severity: 'error', source: place, text: expect.stringContaining(what) })
  })

  it.each([
    ['segments that nobody knows', 'ZZZ|1'],
    ['segments that come late', 'AL1|1'],
    ['patients', 'PID|1'],
  ])('works through very many %s, and gives them back', (_what, line) => {
    const sent = [head, 'PDA|', ...Array.from({ length: 60_000 }, () => line)].join('\r')
    const trees = read(sent).map(({ value }) => value as JsonObject)
    expect(writeHl7v2Payload({ type: 'hl7v2' }, trees).body.split('\r').length).toBe(60_003)
  })

  it('tells where a path of an item stands', () => {
    const [item] = read([head, pid, 'IN1|1|A', 'IN1|2|B|9^^^C'])
    expect(item?.place?.('INSURANCE[1].IN1.3[0].4.1')).toBe('line 4, IN1[2]-3[1].4.1')
    expect(item?.place?.('PID.3[5=SS].1')).toBe('line 2, PID[1]-3[2].1')
    expect(item?.place?.('PV1.19.1')).toBe('line 1, PV1-19.1')
  })
})

describe('writing', () => {
  it('says that it writes UTF-8 where the message said otherwise', () => {
    const items = read(Buffer.from(`${head}||||||8859/1\r${pid}`, 'latin1'))
    const { body } = writeHl7v2Payload({ type: 'hl7v2' }, [items[0]?.value as JsonObject])
    expect(body.split('\r')[0]?.split('|')[17]).toBe('UNICODE UTF-8')
  })

  it('takes a string in the place of a composite, and a number', () => {
    const item = { MSH: { 9: { 1: 'ADT', 2: 'A08' } }, PID: { 1: 1, 3: ['12'], 5: [{ 1: 'Okafor' }], 8: 'F' } }
    expect(writeHl7v2Payload({ type: 'hl7v2' }, [item]).body).toBe('MSH|^~\\&|||||||ADT^A08\rPID|1||12||Okafor|||F\r')
  })

  it('writes segments in the order of the structure, whatever the order of the tree', () => {
    const item = { PV1: { 2: 'I' }, ZPI: [{ 1: 'x' }], PID: { 5: ['A'] }, NK1: [{ 1: '1' }], MSH: { 9: { 1: 'ADT' } } }
    const { body } = writeHl7v2Payload({ type: 'hl7v2' }, [item])
    expect(body.split('\r').map((line) => line.slice(0, 3))).toEqual(['MSH', 'PID', 'NK1', 'PV1', 'ZPI', ''])
  })
})
