import { describe, expect, it } from 'vitest'
import { readZip } from '../../src/cli/zip.ts'
import { zipOf } from './zip-files.ts'

function read(archive: Buffer): [string, string][] {
  return readZip(archive).map((entry) => [entry.name, entry.read().toString()])
}

describe('readZip', () => {
  it('gives the files of an archive, packed or stored, with a comment behind', () => {
    const archive = zipOf(
      [
        { name: 'a/', content: '', stored: true },
        { name: 'a/b.json', content: '{}'.repeat(1000) },
        { name: 'ü.txt', content: 'plain', stored: true },
        { name: 'empty', content: '' },
      ],
      'made for a test',
    )
    expect(read(archive)).toEqual([
      ['a/b.json', '{}'.repeat(1000)],
      ['ü.txt', 'plain'],
      ['empty', ''],
    ])
  })

  it.each([
    ['a path that leads out', zipOf([{ name: '../x', content: 'x' }]), 'not a path inside'],
    ['a path that leads out further in', zipOf([{ name: 'a/../../x', content: 'x' }]), 'not a path inside'],
    ['an absolute path', zipOf([{ name: '/etc/x', content: 'x' }]), 'not a path inside'],
    ['a path of another system', zipOf([{ name: 'a\\..\\x', content: 'x' }]), 'not a path inside'],
    ['a drive', zipOf([{ name: 'C:x', content: 'x' }]), 'not a path inside'],
    ['a file that claims to be huge', zipOf([{ name: 'x', content: 'x', claims: { size: 2 ** 31 } }]), 'too large'],
    [
      'a file larger than it claims',
      zipOf([{ name: 'x', content: 'x'.repeat(9999), claims: { size: 10 } }]),
      'damaged',
    ],
    ['a wrong checksum', zipOf([{ name: 'x', content: 'x', claims: { checksum: 1 } }]), 'damaged'],
    ['encryption', zipOf([{ name: 'x', content: 'x', claims: { flags: 1 } }]), 'encrypted'],
    ['an unknown packing', zipOf([{ name: 'x', content: 'x', claims: { method: 14 } }]), 'packed in a way'],
    ['no archive', Buffer.from('{"a": 1}'), 'not a zip'],
    ['nothing', Buffer.alloc(0), 'not a zip'],
    ['half an archive', zipOf([{ name: 'x', content: 'x' }]).subarray(20), 'damaged'],
  ])('refuses %s', (_, archive, told) => {
    expect(() => read(archive)).toThrow(told)
  })
})
