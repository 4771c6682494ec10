-- Who may say what: systems, their clients, the system-of-record registry, feeds. `origin` is the workspace that made
-- a row by apply, 'api' or 'built-in'; apply changes and removes only its own.

create table systems (
  id text collate "C" primary key,
  name text not null,
  vendor text collate "C",
  role text collate "C" not null check (role in ('system', 'consumer')),
  -- How this installation layers on its vendor's mappings: {identifier, zone, codes, rows}.
  overlay jsonb not null default '{}',
  origin text collate "C" not null,
  updated_at timestamptz not null
);

create table clients (
  id text collate "C" primary key,
  name text not null,
  system text collate "C" not null references systems,
  -- HMAC-SHA-256 of the key; the key itself is nowhere.
  key_digest bytea not null unique,
  scopes text[] collate "C" not null,
  -- {kind: {where, hide}}: which records and elements this client may read; absent kinds are unrestricted.
  view jsonb,
  origin text collate "C" not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz
);

create table authorities (
  id text collate "C" primary key,
  kind text collate "C" not null,
  -- The entity's element that the rule was written on, if it was.
  element text collate "C",
  -- Element path, '' for the whole record, '$record' for its creation and end.
  path text collate "C" not null default '',
  -- Condition on the record, '' for every record.
  scope text collate "C" not null default '',
  owner text collate "C" not null references systems,
  -- Who speaks when the owner is silent, in this order.
  fallback text[] collate "C" not null default '{}',
  otherwise text collate "C" not null check (otherwise in ('refuse', 'ignore', 'propose', 'flag')),
  in_force tstzrange not null,
  reason text,
  origin text collate "C" not null,
  updated_at timestamptz not null,
  check (not isempty(in_force)),
  constraint one_authority exclude using gist (kind with =, path with =, scope with =, in_force with &&)
);

-- What became of each rule, and who did it: the rule as it was made or changed, null when it was removed.
create table authority_changes (
  seq bigint generated always as identity primary key,
  id text collate "C" not null,
  at timestamptz not null,
  -- The client that did it.
  by text collate "C" not null,
  rule jsonb,
  reason text
);
create index authority_changes_id on authority_changes (id, seq);

create table feeds (
  id text collate "C" primary key,
  name text not null,
  system text collate "C" not null references systems,
  -- The seven duties, as the workspace states them.
  contract jsonb not null,
  enabled boolean not null,
  origin text collate "C" not null,
  updated_at timestamptz not null
);

create table workspaces (
  name text collate "C" primary key,
  applied_at timestamptz not null,
  -- What the last apply made, by section and id, with the digest of each definition.
  made jsonb not null
);
