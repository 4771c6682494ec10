-- Canonical records, what each system said of them, and how they are found.

create extension if not exists btree_gist;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- Keys of this gateway that must survive a restart: cursor and link signatures, the HMAC key of body digests.
create table secrets (
  name text collate "C" primary key,
  value bytea not null
);

create table records (
  kind text collate "C" not null,
  id text collate "C" not null,
  version integer not null check (version > 0),
  deleted boolean not null default false,
  updated_at timestamptz not null,
  -- Everything that is looked up by an exact key: tokens, references, uris, presence marks, `#` identifiers
  -- that name this record, `@` entities that it is about. records/keys.ts spells them.
  keys text[] collate "C" not null default '{}',
  primary key (kind, id)
);
-- A short pending list: every look-up reads it whole, and without one a write costs half as much again
-- (docs/decisions/0002-search-index.md and 0003-write-path.md have the figures).
create index records_keys on records using gin (keys) with (gin_pending_list_limit = 256);
create index records_updated on records (kind, updated_at, id);

-- Live records of one key. A function, because the planner takes any key that it does not know for a very common one.
create function records_with_key(of_kind text, wanted text) returns setof text
  language plpgsql stable rows 3 as $$
begin
  return query select r.id from records r where r.keys @> array[wanted] and r.kind = of_kind and not r.deleted;
end
$$;

-- History is never overwritten; the current text is that of records.version.
create table versions (
  kind text collate "C" not null,
  id text collate "C" not null,
  version integer not null check (version > 0),
  deleted boolean not null default false,
  at timestamptz not null,
  text text not null,
  transfer uuid not null,
  system text collate "C",
  primary key (kind, id, version)
);
create index versions_at on versions (kind, at, id, version);

create table search_strings (
  kind text collate "C" not null,
  param text collate "C" not null,
  -- Folded, and cut at 500 characters; uris stand here too, for searches by prefix. Exact strings are keys.
  value text collate "C" not null,
  id text collate "C" not null,
  -- Of a record's values for one parameter: the one that sorts it ascending, and descending.
  least boolean not null,
  greatest boolean not null
);
create index search_strings_value on search_strings (kind, param, value, id);
create index search_strings_record on search_strings (id, kind);

create table search_dates (
  kind text collate "C" not null,
  param text collate "C" not null,
  low timestamptz not null,
  high timestamptz not null,
  -- Longer than a year, or open: the others are found by one end, since the other is near.
  wide boolean not null,
  id text collate "C" not null,
  least boolean not null,
  greatest boolean not null
);
create index search_dates_low on search_dates (kind, param, low, high, id);
create index search_dates_high on search_dates (kind, param, high, low, id);
create index search_dates_wide on search_dates (kind, param, high, low, id) where wide;
create index search_dates_several on search_dates (kind, param, id) where not (least and greatest);
create index search_dates_record on search_dates (id, kind);

create table search_numbers (
  kind text collate "C" not null,
  param text collate "C" not null,
  low double precision not null,
  high double precision not null,
  id text collate "C" not null,
  least boolean not null,
  greatest boolean not null
);
create index search_numbers_low on search_numbers (kind, param, low, high, id);
create index search_numbers_record on search_numbers (id, kind);

create table search_quantities (
  kind text collate "C" not null,
  param text collate "C" not null,
  system text collate "C" not null,
  code text collate "C" not null,
  unit text collate "C" not null,
  low double precision not null,
  high double precision not null,
  -- The same range in base units, where the unit converts: 5 mg and 0.005 g are found alike.
  base text collate "C",
  base_low double precision,
  base_high double precision,
  id text collate "C" not null,
  least boolean not null,
  greatest boolean not null
);
create index search_quantities_low on search_quantities (kind, param, low, high, id);
create index search_quantities_base on search_quantities (kind, param, base, base_low, base_high, id)
  where base is not null;
create index search_quantities_record on search_quantities (id, kind);

-- Values that are found together: the parts of a composite parameter, the coordinates of a place. records/tuples.ts
-- says which part takes which column.
create table search_tuples (
  kind text collate "C" not null,
  param text collate "C" not null,
  id text collate "C" not null,
  system text collate "C" not null,
  code text collate "C" not null,
  system2 text collate "C" not null,
  code2 text collate "C",
  value text collate "C",
  low double precision,
  high double precision,
  low2 double precision,
  high2 double precision,
  unit_system text collate "C" not null,
  unit_code text collate "C" not null,
  unit text collate "C" not null,
  base text collate "C",
  base_low double precision,
  base_high double precision
);
create index search_tuples_range on search_tuples (kind, param, code, low, high, id) include (system)
  where low is not null;
create index search_tuples_base on search_tuples (kind, param, code, base, base_low, base_high, id) include (system)
  where base is not null;
create index search_tuples_code on search_tuples (kind, param, code, code2, id) where code2 is not null;
create index search_tuples_text on search_tuples (kind, param, code, value, id) where value is not null;
create index search_tuples_record on search_tuples (id, kind);

-- Runs that index records anew, one for each search parameter that was added: how far each is, so that it goes on
-- after a restart. Rows are kept when a run ends, as its proof.
create table reindexes (
  -- The canonical url of the parameter.
  id text collate "C" primary key,
  -- Its code, and the kinds whose records are indexed anew, in order.
  param text collate "C" not null,
  kinds text[] collate "C" not null,
  state text collate "C" not null check (state in ('running', 'done', 'failed')),
  -- The last record that was done; empty before the first.
  after_kind text collate "C" not null default '',
  after_id text collate "C" not null default '',
  -- Live records looked at, those of them that have a value for the parameter, and how many there were at the start.
  records bigint not null default 0,
  with_value bigint not null default 0,
  expected bigint not null,
  started_at timestamptz not null,
  updated_at timestamptz not null,
  fault text
);

-- Business identity of entities. Several records of several kinds are about one entity.
create table entity_identifiers (
  type text collate "C" not null check (type in ('person', 'organisation', 'position')),
  system text collate "C" not null,
  value text collate "C" not null,
  entity uuid not null,
  primary key (type, system, value)
);
create index entity_identifiers_entity on entity_identifiers (entity);

-- The last thing each system said of a record, by message. A direct edit on a standard endpoint has message ''.
create table statements (
  kind text collate "C" not null,
  id text collate "C" not null,
  system text collate "C" not null,
  message text collate "C" not null,
  -- The record version that this statement last made.
  seq integer not null,
  -- Null: what was said is the text of the record's version `seq` as it stands.
  text text,
  -- [[path, state, seq], …] in the order of the mapping; null for a direct edit, which states everything.
  elements text,
  -- Of a direct edit: the paths, as JSON, that it does not speak of because they were others' to say.
  apart text,
  complement text,
  -- The item's place in its sender's order, [rank or epoch milliseconds, …]: an earlier one changes nothing.
  item_order text collate "C",
  transfer uuid not null,
  mapping text collate "C",
  at timestamptz not null,
  primary key (kind, id, system, message)
);
-- Of whom a system speaks by a message: a complete list is held against it.
create index statements_speaker on statements (system, message, kind, id) where message <> '';

-- A strictly usable order: `position` is given after the commit, by one sequencer at a time (records/changes.ts).
create table changes (
  arrival bigint generated always as identity primary key,
  position bigint unique,
  kind text collate "C" not null,
  id text collate "C" not null,
  version integer not null,
  deleted boolean not null,
  at timestamptz not null,
  transfer uuid not null
);
create index changes_waiting on changes (arrival) where position is null;
create sequence change_positions;
