-- What crossed the border. Lines are appended and never changed; bodies live apart, by keyed digest, until they expire.
-- Transfer ids are time-ordered (UUIDv7), so the month of an id is the month of its partition.

create table transfers (
  id uuid primary key,
  at timestamptz not null,
  direction text collate "C" not null check (direction in ('in', 'out')),
  face text collate "C" not null,
  operation text collate "C" not null,
  client text collate "C",
  system text collate "C",
  vendor text collate "C",
  message text collate "C",
  feed text collate "C",
  mapping text collate "C",
  outcome text collate "C" not null
    check (outcome in ('accepted', 'unchanged', 'proposed', 'quarantined', 'refused', 'mixed', 'sent')),
  items integer not null,
  -- Set when the transfer carried exactly one item; several are in transfer_items.
  kind text collate "C",
  record text collate "C",
  version integer,
  unowned boolean not null default false,
  losses integer not null default 0,
  correlation text collate "C" not null,
  trace text collate "C",
  replay_of uuid,
  -- {outcome: count} when there are several items.
  counts jsonb,
  issues jsonb,
  -- The body, in messages.
  digest bytea,
  expires date,
  duration_ms integer not null
) partition by range (id);
create table transfers_default partition of transfers default;
create index transfers_record on transfers (kind, record, id) where record is not null;
create index transfers_system on transfers (system, id);
create index transfers_outcome on transfers (outcome, id);
create index transfers_correlation on transfers (correlation, id);

create table transfer_items (
  transfer uuid not null,
  index integer not null,
  outcome text collate "C" not null,
  source text,
  kind text collate "C",
  record text collate "C",
  version integer,
  issues jsonb,
  primary key (transfer, index)
) partition by range (transfer);
create table transfer_items_default partition of transfer_items default;
create index transfer_items_record on transfer_items (kind, record, transfer) where record is not null;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger transfers_append_only before update or delete on transfers
  for each row execute function refuse_change();
create trigger transfer_items_append_only before update or delete on transfer_items
  for each row execute function refuse_change();
create trigger versions_append_only before update or delete on versions
  for each row execute function refuse_change();

create table messages (
  -- First day of the month after which the body may go.
  expires date not null,
  digest bytea not null,
  media_type text not null,
  body bytea not null,
  primary key (expires, digest)
) partition by range (expires);
create table messages_default partition of messages default;

-- A payload too large to be answered at once. The line in transfers is written when it ends.
create table runs (
  transfer uuid primary key,
  done integer not null default 0,
  -- What is needed to go on after a restart: the line to write, the body's place.
  line jsonb not null,
  started_at timestamptz not null,
  -- Whoever works on it renews this with every stretch; a run whose lease has ended is taken over.
  leased_until timestamptz not null
);

-- Idempotency keys, scoped to their client.
create table claims (
  client text collate "C" not null,
  key text collate "C" not null,
  fingerprint bytea not null,
  transfer uuid not null,
  answer jsonb not null,
  expires_at timestamptz not null,
  primary key (client, key)
);
create index claims_expires on claims (expires_at);

create table proposals (
  id uuid primary key,
  kind text collate "C" not null,
  -- Null when the proposal would make a new record.
  record text collate "C",
  system text collate "C" not null,
  owner text collate "C" not null,
  authority text collate "C" not null,
  message text collate "C" not null,
  text text not null,
  elements text,
  transfer uuid not null,
  state text collate "C" not null default 'open' check (state in ('open', 'accepted', 'declined')),
  at timestamptz not null,
  -- Who decided, why, and the transfer that it was applied by.
  decided_by text collate "C",
  decided_at timestamptz,
  reason text,
  applied_by uuid
);
create index proposals_state on proposals (state, owner, id);
create index proposals_record on proposals (kind, record, id);

create table deliveries (
  id uuid primary key,
  subscription text collate "C" not null,
  change_arrival bigint not null,
  state text collate "C" not null default 'due' check (state in ('due', 'delivered', 'dead')),
  attempts integer not null default 0,
  due_at timestamptz not null,
  leased_until timestamptz,
  unique (subscription, change_arrival)
);
create index deliveries_due on deliveries (due_at) where state = 'due';
