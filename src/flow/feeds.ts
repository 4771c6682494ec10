// Which feed a payload comes by: what a call about its message is counted under and held to.

import type { Db } from '../db/database.ts'
import type { Gateway } from '../gateway.ts'
import { type Feed, findFeed } from '../registry/feeds.ts'

interface Remembered {
  readonly until: number
  readonly feed: Promise<Feed | undefined>
}

// A change made by another process is seen after this time at the latest, one made here at once.
const secondsKept = 2
const mostFeeds = 1000
const remembered = new WeakMap<Db, Map<string, Remembered>>()

/** The feed in use by which `system` sends, or is sent, this message of its vendor, if there is one. */
export function feedFor(
  { database, now }: Pick<Gateway, 'database' | 'now'>,
  system: string,
  vendor: string,
  message: string,
  direction: 'in' | 'out' = 'in',
): Promise<Feed | undefined> {
  let feeds = remembered.get(database.db)
  if (!feeds) remembered.set(database.db, (feeds = new Map()))
  const key = JSON.stringify([system, vendor, message, direction])
  const known = feeds.get(key)
  const time = now().getTime()
  if (known && known.until > time) return known.feed
  const feed = findFeed(database.db, system, vendor, message, direction)
  if (feeds.size >= mostFeeds) feeds.clear()
  feeds.set(key, { until: time + secondsKept * 1000, feed })
  feed.catch(() => feeds.delete(key))
  return feed
}

/** To be called when feeds or systems were changed. */
export function forgetFeeds({ database }: Pick<Gateway, 'database'>): void {
  remembered.delete(database.db)
}
