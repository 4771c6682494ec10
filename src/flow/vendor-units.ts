// From translated items to what the lane is asked to do.

import { isValid } from '../errors.ts'
import type { JsonObject } from '../standards/standard.ts'
import { mergeComplement } from '../translate/complement.ts'
import type { TranslatedItem } from '../translate/translation.ts'
import { completenessOf, judgeOf, remarksOf } from './feed-contract.ts'
import { identityOf } from './feed-identity.ts'
import type { MessageMapping } from './mappings.ts'
import type { Unit } from './submission.ts'

/** How many items are committed together when a payload has many. */
export const stretchLength = 500

/** What a translated item asks of the lane: to be stated, or only to be logged with its faults. */
export function unitFor(mapping: MessageMapping, translated: TranslatedItem): Unit {
  const { standard, name: message, version, compiled, feed } = mapping
  const item = { ...translated, issues: feed ? remarksOf(feed, translated.issues) : translated.issues }
  const judge = feed && judgeOf(feed, standard, compiled.message.kind, mapping.definitions)
  const identity = feed && identityOf(feed, mapping.matching ?? [], item)
  const complementAfter = (before: JsonObject) => mergeComplement(compiled, before, item)
  if (item.record !== null && isValid(item.issues))
    return {
      index: item.index,
      operations: [
        {
          ...{ type: 'state', standard, item, message, mapping: version, complementAfter },
          ...(identity ? { identity } : {}),
          ...(judge ? { judge } : {}),
          ...(completenessOf(feed).items ? { complete: true } : {}),
        },
      ],
    }
  const { index, source, issues } = item
  const kind = item.kind || null
  return { index, operations: [{ type: 'note', outcome: 'quarantined', kind, id: null, source, issues }] }
}
