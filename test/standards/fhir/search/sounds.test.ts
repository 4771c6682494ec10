import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { soundsOf } from '../../../../src/standards/fhir/search/sounds.ts'

describe('sounds', () => {
  it.each([
    ['Meyer', 'Maier'],
    ['Smith', 'Smyth'],
    ['Schmidt', 'Shmit'],
    ['Philipp', 'Filip'],
    ['Knut', 'Nut'],
    ['Jürgen', 'Jurgen'],
    ['Catherine', 'Katharine'],
    ['Wright', 'Rigt'],
    ['Becker', 'Beker'],
  ])('%s sounds like %s', (one, other) => expect(soundsOf(one)).toEqual(soundsOf(other)))

  it.each([
    ['Meyer', 'Miller'],
    ['Smith', 'Schulz'],
    ['Anna', 'Nina'],
    ['Rossi', 'Rocco'],
  ])('%s does not sound like %s', (one, other) => expect(soundsOf(one)).not.toEqual(soundsOf(other)))

  it('have one mark a word, whatever stands between words', () => {
    expect(soundsOf('Meyer-Smith, (Meyer)')).toHaveLength(2)
    expect(soundsOf('  ,.- ')).toEqual([])
    expect(soundsOf('山田 太郎')).toHaveLength(2)
  })

  it('are those of the folded text, and bounded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(soundsOf(text.toUpperCase())).toEqual(soundsOf(text.toUpperCase().toLowerCase().toUpperCase()))
        for (const sound of soundsOf(text)) expect(sound.length).toBeLessThanOrEqual(40)
      }),
    )
  })
})
