// docs/vendors.md names every shipped message, and none that is not.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { vendors } from './vendors.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/vendors.md'), 'utf8')

it('docs/vendors.md names the shipped messages with their kinds', () => {
  const named = [...page.matchAll(/^\| [^|]+ \| `([^`]+)` \| (\w+)/gm)].map(([, message, kind]) => `${message} ${kind}`)
  const shipped = [...vendors.values()].flatMap((vendor) =>
    [...vendor.messages.values()].map(({ name, kind }) => `${vendor.name}/${name} ${kind}`),
  )
  expect(named.toSorted()).toEqual(shipped.toSorted())
})
