-- Which identifiers of which systems are the same record, and which records are one: with evidence and history. A row
-- is never overwritten; a link, a merge or a review is closed, once, and another one opened.

create table crosswalk (
  id uuid primary key,
  kind text collate "C" not null,
  -- The identifier: its system, its type where it has one (MR, NPI, the path of a value that identifies), its value.
  system text collate "C" not null,
  type text collate "C" not null,
  value text collate "C" not null,
  -- The record that it was found to be: where its statements are kept, also after that record was merged.
  record text collate "C" not null,
  -- own-id, identifier, `rule:<name> <score>`, `person: <client> <reason>`, `merge: <client> <reason>`.
  evidence text not null,
  -- What the evidence rests on, without the values that were compared: [{path, result, weight}].
  grounds jsonb,
  -- The system whose item it was.
  source text collate "C" not null,
  transfer uuid not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  ended_by uuid,
  check (valid_to is null or valid_to >= valid_from)
);
create unique index crosswalk_open on crosswalk (kind, system, type, value) where valid_to is null;
create index crosswalk_value on crosswalk (kind, value, system);
create index crosswalk_record on crosswalk (kind, record, valid_from);

create table merges (
  id uuid primary key,
  kind text collate "C" not null,
  merged text collate "C" not null,
  survivor text collate "C" not null,
  reason text not null,
  -- The score by which they were compared when they were merged, if a rule could.
  grounds jsonb,
  -- The client and its system.
  client text collate "C" not null,
  system text collate "C" not null,
  transfer uuid not null,
  at timestamptz not null,
  -- The versions that the merge made.
  merged_version integer not null,
  survivor_version integer not null,
  undone_at timestamptz,
  undone_by text collate "C",
  undone_reason text,
  undone_transfer uuid,
  check (merged <> survivor)
);
create unique index merges_open on merges (kind, merged) where undone_at is null;
create index merges_survivor on merges (kind, survivor) where undone_at is null;
create index merges_record on merges (kind, survivor, at);
create index merges_merged on merges (kind, merged, at);

create table reviews (
  id uuid primary key,
  -- identity: an item that may be several records; unmerge: what was written on a survivor while it was merged.
  sort text collate "C" not null check (sort in ('identity', 'unmerge')),
  state text collate "C" not null default 'open' check (state in ('open', 'matched', 'new', 'dismissed')),
  kind text collate "C" not null,
  -- The item's sender and message, and what names it there: the same item that comes again finds its review.
  system text collate "C" not null,
  vendor text collate "C",
  message text collate "C",
  mapping text collate "C",
  subject text collate "C" not null,
  -- Digest of what it states, so that a dismissed item that comes again unchanged is not asked about again.
  digest bytea not null,
  -- The item itself as JSON, its numbers as they were written, until it is decided on.
  item text,
  identifiers jsonb not null,
  -- [{record, score, rule, comparisons}], the best first.
  candidates jsonb not null,
  reason text not null,
  transfer uuid not null,
  at timestamptz not null,
  -- How often the item came, and when last.
  times integer not null default 1,
  last_at timestamptz not null,
  last_transfer uuid not null,
  decided_at timestamptz,
  decided_by text collate "C",
  decision_reason text,
  decided_record text collate "C",
  decision_transfer uuid
);
create unique index reviews_open on reviews (subject) where state = 'open';
create index reviews_subject on reviews (subject);
create index reviews_state on reviews (state, kind, id);
create index reviews_list on reviews (id);

-- How records of a kind are compared, from the workspace section `matching`. Records are found by its keys once those of
-- the records that were there before are written: `filled` is the last id that is done, null when all are.
create table match_rules (
  id text collate "C" primary key,
  kind text collate "C" not null,
  definition jsonb not null,
  origin text collate "C" not null,
  updated_at timestamptz not null,
  filled text collate "C" default ''
);
create index match_rules_kind on match_rules (kind);

-- The values by which records may be the same, of kinds that have rules.
create table match_keys (
  kind text collate "C" not null,
  key text collate "C" not null,
  value text collate "C" not null,
  id text collate "C" not null
);
create index match_keys_value on match_keys (kind, key, value, id);
create index match_keys_record on match_keys (kind, id);

-- One function a table: the fields of a row are looked up when a function is first run.
create function refuse_merge_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.undone_at is not null then
    raise exception 'merges keep their history' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger merges_close_once before update or delete on merges
  for each row execute function refuse_merge_change();

create function refuse_link_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.valid_to is not null then
    raise exception 'the crosswalk keeps its history' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger crosswalk_close_once before update or delete on crosswalk
  for each row execute function refuse_link_change();

-- A record's id and those of all records that are one with it now.
create function merge_group(of_kind text, of_id text) returns setof text
  language sql stable rows 2 as $$
  with recursive up (id) as (
    select of_id collate "C"
    union
    select m.survivor from up join merges m on m.kind = of_kind and m.merged = up.id and m.undone_at is null
  ), down (id) as (
    select id from up
    union
    select m.merged from down join merges m on m.kind = of_kind and m.survivor = down.id and m.undone_at is null
  )
  select id from down
$$;
