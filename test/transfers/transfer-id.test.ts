import { describe, expect, it } from 'vitest'
import { firstIdAt, makeIds } from '../../src/transfers/transfer-id.ts'

describe('transfer ids', () => {
  it('are version 7 UUIDs that only grow, also within one millisecond and when the clock steps back', () => {
    let time = 1_800_000_000_000
    const newId = makeIds(() => time)
    const ids: string[] = []
    for (let index = 0; index < 10_000; index++) {
      if (index === 6000) time -= 5
      if (index % 7000 === 0) time++
      ids.push(newId())
    }
    expect(new Set(ids).size).toBe(ids.length)
    expect([...ids].sort()).toEqual(ids)
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it('are not less than the bound of their instant, and less than that of the next', () => {
    const instant = new Date('2026-11-20T10:00:00.123Z')
    const id = makeIds(() => instant.getTime())()
    expect(id >= firstIdAt(instant)).toBe(true)
    expect(id < firstIdAt(new Date(instant.getTime() + 1))).toBe(true)
  })
})
