import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { definitionsIn } from '../../src/cli/definitions.ts'
import { readTarball } from '../../src/cli/tar.ts'

function entry(name: string, text: string, type = '0'): Buffer {
  const header = Buffer.alloc(512)
  header.write(name, 0)
  header.write(text.length.toString(8).padStart(11, '0'), 124)
  header.write(type, 156)
  header.write('ustar', 257)
  header.fill(32, 148, 156)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  const content = Buffer.alloc(Math.ceil(text.length / 512) * 512)
  content.write(text)
  return Buffer.concat([header, content])
}

const packed = (...entries: Buffer[]) => gzipSync(Buffer.concat([...entries, Buffer.alloc(1024)]))

describe('a package as it is packed', () => {
  it('has its files by name, long names too', () => {
    const long = `package/${'a'.repeat(120)}.json`
    const line = `${String(long.length + 10)} path=${long}\n`
    const found = readTarball(packed(entry('package/a.json', '{}'), entry('x', line, 'x'), entry('short', 'text')))
    expect(found.map(({ name, content }) => [name, content.toString()])).toEqual([
      ['package/a.json', '{}'],
      [long, 'text'],
    ])
  })

  it.each<[string, Buffer, RegExp]>([
    ['no archive', Buffer.from('hello'), /not a gzipped archive/],
    ['a name that leads out', packed(entry('package/../../etc/x.json', '{}')), /not a path inside/],
    ['an absolute name', packed(entry('/etc/x.json', '{}')), /not a path inside/],
    ['a cut end', gzipSync(entry('a', 'x'.repeat(2000)).subarray(0, 1024)), /ends too early/],
    ['a damaged header', gzipSync(Buffer.alloc(512, 1)), /header is damaged/],
  ])('is refused with %s', (_name, bytes, why) => {
    expect(() => readTarball(bytes)).toThrow(why)
  })

  it('is refused when it unpacks to too much', () => {
    expect(() => readTarball(gzipSync(Buffer.alloc(2 ** 20)), 2 ** 19)).toThrow(/unpacks to more/)
  })
})

describe('definitions of a check', () => {
  const folder = mkdtempSync(join(tmpdir(), 'package-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const set = (id: string) => JSON.stringify({ resourceType: 'ValueSet', url: `http://x/${id}`, status: 'draft' })

  it('are those of a packed package, without its examples', async () => {
    const file = join(folder, 'p.tgz')
    writeFileSync(file, packed(entry('package/a.json', set('a')), entry('package/example/b.json', set('b'))))
    expect((await definitionsIn([file])).map(({ url }) => url)).toEqual(['http://x/a'])
  })

  it('are missed where a package has none', async () => {
    const file = join(folder, 'none.tgz')
    writeFileSync(file, packed(entry('package/package.json', '{}')))
    await expect(definitionsIn([file])).rejects.toThrow(/no definitions/)
  })
})
