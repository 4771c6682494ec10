// The tables as Kysely sees them; the migrations say why each column is there.

import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

/** Written as JSON text, read parsed. */
type JsonColumn<T> = ColumnType<T, string, string>
type JsonColumnOrNull<T> = ColumnType<T | null, string | null | undefined, string | null>

export interface Schema {
  vendor_mappings: {
    vendor: string
    message: string
    version: number
    mapping: string | null
    folder: string
    client: string
    reason: string | null
    at: Date
  }
  overlay_bases: { system: string; message: string; base: JsonColumn<unknown>; at: Date }
  secrets: { name: string; value: Uint8Array }
  records: {
    kind: string
    id: string
    version: number
    deleted: boolean
    updated_at: Date
    keys: string[]
  }
  versions: {
    kind: string
    id: string
    version: number
    deleted: boolean
    at: Date
    text: string
    transfer: string
    system: string | null
  }
  search_strings: SearchRow & { value: string }
  search_dates: SearchRow & { low: Date; high: Date; wide: boolean }
  search_numbers: SearchRow & { low: number; high: number }
  search_quantities: SearchRow & {
    system: string
    code: string
    unit: string
    low: number
    high: number
    base: string | null
    base_low: number | null
    base_high: number | null
  }
  search_tuples: {
    kind: string
    param: string
    id: string
    system: string
    code: string
    system2: string
    code2: string | null
    value: string | null
    low: number | null
    high: number | null
    low2: number | null
    high2: number | null
    unit_system: string
    unit_code: string
    unit: string
    base: string | null
    base_low: number | null
    base_high: number | null
  }
  reindexes: {
    id: string
    param: string
    kinds: string[]
    state: 'running' | 'done' | 'failed'
    after_kind: string
    after_id: string
    records: number
    with_value: number
    expected: number
    started_at: Date
    updated_at: Date
    fault: string | null
  }
  entity_identifiers: { type: string; system: string; value: string; entity: string }
  statements: {
    kind: string
    id: string
    system: string
    message: string
    seq: number
    text: string | null
    elements: string | null
    apart: string | null
    complement: string | null
    item_order: string | null
    transfer: string
    mapping: string | null
    at: Date
  }
  changes: {
    arrival: GeneratedAlways<number>
    position: number | null
    kind: string
    id: string
    version: number
    deleted: boolean
    at: Date
    transfer: string
  }
  systems: {
    id: string
    name: string
    vendor: string | null
    role: 'system' | 'consumer'
    overlay: JsonColumn<object>
    origin: string
    updated_at: Date
  }
  clients: {
    id: string
    name: string
    system: string
    key_digest: Uint8Array
    scopes: string[]
    view: JsonColumnOrNull<object>
    disclosure: Generated<'strict' | 'batched'>
    origin: string
    created_at: Date
    expires_at: Date | null
    revoked_at: Date | null
  }
  authorities: {
    id: string
    kind: string
    path: string
    scope: string
    owner: string
    otherwise: 'refuse' | 'ignore' | 'propose' | 'flag'
    fallback: string[]
    element: string | null
    in_force: string
    reason: string | null
    origin: string
    updated_at: Date
  }
  bridges: {
    id: string
    name: string
    bridge: string
    settings: JsonColumn<object>
    ending: Generated<boolean>
    followed: string | null
    origin: string
    updated_at: Date
  }
  authority_changes: {
    seq: GeneratedAlways<number>
    id: string
    at: Date
    by: string
    rule: JsonColumnOrNull<object>
    reason: string | null
  }
  feeds: {
    id: string
    name: string
    system: string
    contract: JsonColumn<object>
    enabled: boolean
    origin: string
    updated_at: Date
  }
  workspaces: { name: string; applied_at: Date; made: JsonColumn<object> }
  transfers: {
    id: string
    at: Date
    direction: 'in' | 'out'
    face: string
    operation: string
    client: string | null
    system: string | null
    vendor: string | null
    message: string | null
    feed: string | null
    mapping: string | null
    outcome: string
    items: number
    kind: string | null
    record: string | null
    version: number | null
    unowned: boolean
    losses: number
    correlation: string
    trace: string | null
    replay_of: string | null
    counts: JsonColumnOrNull<Record<string, number>>
    issues: JsonColumnOrNull<object[]>
    digest: Uint8Array | null
    expires: string | null
    duration_ms: number
  }
  transfer_items: {
    transfer: string
    index: number
    outcome: string
    source: string | null
    kind: string | null
    record: string | null
    version: number | null
    issues: JsonColumnOrNull<object[]>
  }
  mapping_archive: { vendor: string; message: string; version: string; text: string; first_used: Date }
  messages: { expires: string; digest: Uint8Array; media_type: string; body: Uint8Array }
  runs: {
    transfer: string
    done: Generated<number>
    line: JsonColumn<object>
    started_at: Date
    leased_until: Date
  }
  claims: {
    client: string
    key: string
    fingerprint: Uint8Array
    transfer: string
    answer: JsonColumn<object>
    expires_at: Date
  }
  proposals: {
    id: string
    kind: string
    record: string | null
    system: string
    owner: string
    authority: string
    message: string
    text: string
    elements: string | null
    transfer: string
    state: Generated<'open' | 'accepted' | 'declined'>
    at: Date
    decided_by: string | null
    decided_at: Date | null
    reason: string | null
    applied_by: string | null
  }
  deliveries: {
    id: string
    subscription: string
    change_arrival: number
    state: Generated<'due' | 'delivered' | 'dead'>
    attempts: Generated<number>
    due_at: Date
    leased_until: Date | null
  }
  crosswalk: {
    id: string
    kind: string
    system: string
    type: string
    value: string
    record: string
    evidence: string
    grounds: JsonColumnOrNull<object[]>
    source: string
    transfer: string
    valid_from: Date
    valid_to: Date | null
    ended_by: string | null
  }
  merges: {
    id: string
    kind: string
    merged: string
    survivor: string
    reason: string
    grounds: JsonColumnOrNull<object[]>
    client: string
    system: string
    transfer: string
    at: Date
    merged_version: number
    survivor_version: number
    undone_at: Date | null
    undone_by: string | null
    undone_reason: string | null
    undone_transfer: string | null
  }
  reviews: {
    id: string
    sort: 'identity' | 'unmerge'
    state: Generated<'open' | 'matched' | 'new' | 'dismissed'>
    kind: string
    system: string
    vendor: string | null
    message: string | null
    mapping: string | null
    subject: string
    digest: Uint8Array
    item: string | null
    identifiers: JsonColumn<object[]>
    candidates: JsonColumn<object[]>
    reason: string
    transfer: string
    at: Date
    times: Generated<number>
    last_at: Date
    last_transfer: string
    decided_at: Date | null
    decided_by: string | null
    decision_reason: string | null
    decided_record: string | null
    decision_transfer: string | null
  }
  match_rules: {
    id: string
    kind: string
    definition: JsonColumn<object>
    origin: string
    updated_at: Date
    filled: Generated<string | null>
  }
  match_keys: { kind: string; key: string; value: string; id: string }
}

interface SearchRow {
  kind: string
  param: string
  id: string
  least: boolean
  greatest: boolean
}
