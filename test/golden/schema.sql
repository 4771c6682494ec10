-- Written by scripts/write-golden.ts from the catalogues of a migrated database. Not edited by hand.
create extension btree_gist;
create extension pg_trgm;
create extension unaccent;
create sequence change_positions as bigint start 1 increment 1;

create table authorities (
  id text collate "C" not null,
  kind text collate "C" not null,
  element text collate "C",
  path text collate "C" not null default ''::text,
  scope text collate "C" not null default ''::text,
  owner text collate "C" not null,
  fallback text[] collate "C" not null default '{}'::text[],
  otherwise text collate "C" not null,
  in_force tstzrange not null,
  reason text,
  origin text collate "C" not null,
  updated_at timestamp with time zone not null,
  constraint authorities_in_force_check CHECK ((NOT isempty(in_force))),
  constraint authorities_otherwise_check CHECK ((otherwise = ANY (ARRAY['refuse'::text, 'ignore'::text, 'propose'::text, 'flag'::text]))),
  constraint authorities_owner_fkey FOREIGN KEY (owner) REFERENCES systems(id),
  constraint authorities_pkey PRIMARY KEY (id),
  constraint one_authority EXCLUDE USING gist (kind WITH =, path WITH =, scope WITH =, in_force WITH &&)
);

create table authority_changes (
  seq bigint not null generated always as identity,
  id text collate "C" not null,
  at timestamp with time zone not null,
  by text collate "C" not null,
  rule jsonb,
  reason text,
  constraint authority_changes_pkey PRIMARY KEY (seq)
);
CREATE INDEX authority_changes_id ON public.authority_changes USING btree (id, seq);

create table bridges (
  id text collate "C" not null,
  name text not null,
  bridge text collate "C" not null,
  settings jsonb not null,
  ending boolean not null default false,
  followed text collate "C",
  origin text collate "C" not null,
  updated_at timestamp with time zone not null,
  constraint bridges_pkey PRIMARY KEY (id)
);

create table changes (
  arrival bigint not null generated always as identity,
  "position" bigint,
  kind text collate "C" not null,
  id text collate "C" not null,
  version integer not null,
  deleted boolean not null,
  at timestamp with time zone not null,
  transfer uuid not null,
  constraint changes_pkey PRIMARY KEY (arrival),
  constraint changes_position_key UNIQUE ("position")
);
CREATE INDEX changes_waiting ON public.changes USING btree (arrival) WHERE ("position" IS NULL);

create table claims (
  client text collate "C" not null,
  key text collate "C" not null,
  fingerprint bytea not null,
  transfer uuid not null,
  answer jsonb not null,
  expires_at timestamp with time zone not null,
  constraint claims_pkey PRIMARY KEY (client, key)
);
CREATE INDEX claims_expires ON public.claims USING btree (expires_at);

create table clients (
  id text collate "C" not null,
  name text not null,
  system text collate "C" not null,
  key_digest bytea not null,
  scopes text[] collate "C" not null,
  view jsonb,
  origin text collate "C" not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone,
  revoked_at timestamp with time zone,
  disclosure text collate "C" not null default 'strict'::text,
  constraint clients_disclosure_check CHECK ((disclosure = ANY (ARRAY['strict'::text, 'batched'::text]))),
  constraint clients_key_digest_key UNIQUE (key_digest),
  constraint clients_pkey PRIMARY KEY (id),
  constraint clients_system_fkey FOREIGN KEY (system) REFERENCES systems(id)
);

create table crosswalk (
  id uuid not null,
  kind text collate "C" not null,
  system text collate "C" not null,
  type text collate "C" not null,
  value text collate "C" not null,
  record text collate "C" not null,
  evidence text not null,
  grounds jsonb,
  source text collate "C" not null,
  transfer uuid not null,
  valid_from timestamp with time zone not null,
  valid_to timestamp with time zone,
  ended_by uuid,
  constraint crosswalk_check CHECK (((valid_to IS NULL) OR (valid_to >= valid_from))),
  constraint crosswalk_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX crosswalk_open ON public.crosswalk USING btree (kind, system, type, value) WHERE (valid_to IS NULL);
CREATE INDEX crosswalk_record ON public.crosswalk USING btree (kind, record, valid_from);
CREATE INDEX crosswalk_value ON public.crosswalk USING btree (kind, value, system);
CREATE TRIGGER crosswalk_close_once BEFORE DELETE OR UPDATE ON public.crosswalk FOR EACH ROW EXECUTE FUNCTION refuse_link_change();

create table deliveries (
  id uuid not null,
  subscription text collate "C" not null,
  change_arrival bigint not null,
  state text collate "C" not null default 'due'::text,
  attempts integer not null default 0,
  due_at timestamp with time zone not null,
  leased_until timestamp with time zone,
  constraint deliveries_pkey PRIMARY KEY (id),
  constraint deliveries_state_check CHECK ((state = ANY (ARRAY['due'::text, 'delivered'::text, 'dead'::text]))),
  constraint deliveries_subscription_change_arrival_key UNIQUE (subscription, change_arrival)
);
CREATE INDEX deliveries_due ON public.deliveries USING btree (due_at) WHERE (state = 'due'::text);

create table entity_identifiers (
  type text collate "C" not null,
  system text collate "C" not null,
  value text collate "C" not null,
  entity uuid not null,
  constraint entity_identifiers_pkey PRIMARY KEY (type, system, value),
  constraint entity_identifiers_type_check CHECK ((type = ANY (ARRAY['person'::text, 'organisation'::text, 'position'::text])))
);
CREATE INDEX entity_identifiers_entity ON public.entity_identifiers USING btree (entity);

create table feeds (
  id text collate "C" not null,
  name text not null,
  system text collate "C" not null,
  contract jsonb not null,
  enabled boolean not null,
  origin text collate "C" not null,
  updated_at timestamp with time zone not null,
  constraint feeds_pkey PRIMARY KEY (id),
  constraint feeds_system_fkey FOREIGN KEY (system) REFERENCES systems(id)
);

create table mapping_archive (
  vendor text collate "C" not null,
  message text collate "C" not null,
  version text collate "C" not null,
  text text not null,
  first_used timestamp with time zone not null,
  constraint mapping_archive_pkey PRIMARY KEY (vendor, message, version)
);
CREATE TRIGGER mapping_archive_append_only BEFORE DELETE OR UPDATE ON public.mapping_archive FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table match_keys (
  kind text collate "C" not null,
  key text collate "C" not null,
  value text collate "C" not null,
  id text collate "C" not null
);
CREATE INDEX match_keys_record ON public.match_keys USING btree (kind, id);
CREATE INDEX match_keys_value ON public.match_keys USING btree (kind, key, value, id);

create table match_rules (
  id text collate "C" not null,
  kind text collate "C" not null,
  definition jsonb not null,
  origin text collate "C" not null,
  updated_at timestamp with time zone not null,
  filled text collate "C" default ''::text,
  constraint match_rules_pkey PRIMARY KEY (id)
);
CREATE INDEX match_rules_kind ON public.match_rules USING btree (kind);

create table merges (
  id uuid not null,
  kind text collate "C" not null,
  merged text collate "C" not null,
  survivor text collate "C" not null,
  reason text not null,
  grounds jsonb,
  client text collate "C" not null,
  system text collate "C" not null,
  transfer uuid not null,
  at timestamp with time zone not null,
  merged_version integer not null,
  survivor_version integer not null,
  undone_at timestamp with time zone,
  undone_by text collate "C",
  undone_reason text,
  undone_transfer uuid,
  constraint merges_check CHECK ((merged <> survivor)),
  constraint merges_pkey PRIMARY KEY (id)
);
CREATE INDEX merges_merged ON public.merges USING btree (kind, merged, at);
CREATE UNIQUE INDEX merges_open ON public.merges USING btree (kind, merged) WHERE (undone_at IS NULL);
CREATE INDEX merges_record ON public.merges USING btree (kind, survivor, at);
CREATE INDEX merges_survivor ON public.merges USING btree (kind, survivor) WHERE (undone_at IS NULL);
CREATE TRIGGER merges_close_once BEFORE DELETE OR UPDATE ON public.merges FOR EACH ROW EXECUTE FUNCTION refuse_merge_change();

create table messages (
  expires date not null,
  digest bytea not null,
  media_type text not null,
  body bytea not null,
  constraint messages_pkey PRIMARY KEY (expires, digest)
) partition by RANGE (expires);

create table messages_default partition of messages DEFAULT (
  expires date not null,
  digest bytea not null,
  media_type text not null,
  body bytea not null
);

create table migrations (
  number integer not null,
  name text collate "C" not null,
  checksum text collate "C" not null,
  applied_at timestamp with time zone not null default now(),
  constraint migrations_pkey PRIMARY KEY (number)
);

create table overlay_bases (
  system text collate "C" not null,
  message text collate "C" not null,
  base jsonb not null,
  at timestamp with time zone not null,
  constraint overlay_bases_pkey PRIMARY KEY (system, message),
  constraint overlay_bases_system_fkey FOREIGN KEY (system) REFERENCES systems(id) ON DELETE CASCADE
);

create table proposals (
  id uuid not null,
  kind text collate "C" not null,
  record text collate "C",
  system text collate "C" not null,
  owner text collate "C" not null,
  authority text collate "C" not null,
  message text collate "C" not null,
  text text not null,
  elements text,
  transfer uuid not null,
  state text collate "C" not null default 'open'::text,
  at timestamp with time zone not null,
  decided_by text collate "C",
  decided_at timestamp with time zone,
  reason text,
  applied_by uuid,
  constraint proposals_pkey PRIMARY KEY (id),
  constraint proposals_state_check CHECK ((state = ANY (ARRAY['open'::text, 'accepted'::text, 'declined'::text])))
);
CREATE INDEX proposals_record ON public.proposals USING btree (kind, record, id);
CREATE INDEX proposals_state ON public.proposals USING btree (state, owner, id);

create table records (
  kind text collate "C" not null,
  id text collate "C" not null,
  version integer not null,
  deleted boolean not null default false,
  updated_at timestamp with time zone not null,
  keys text[] collate "C" not null default '{}'::text[],
  constraint records_pkey PRIMARY KEY (kind, id),
  constraint records_version_check CHECK ((version > 0))
);
CREATE INDEX records_keys ON public.records USING gin (keys) WITH (gin_pending_list_limit='256');
CREATE INDEX records_updated ON public.records USING btree (kind, updated_at, id);

create table reindexes (
  id text collate "C" not null,
  param text collate "C" not null,
  kinds text[] collate "C" not null,
  state text collate "C" not null,
  after_kind text collate "C" not null default ''::text,
  after_id text collate "C" not null default ''::text,
  records bigint not null default 0,
  with_value bigint not null default 0,
  expected bigint not null,
  started_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  fault text,
  constraint reindexes_pkey PRIMARY KEY (id),
  constraint reindexes_state_check CHECK ((state = ANY (ARRAY['running'::text, 'done'::text, 'failed'::text])))
);

create table reviews (
  id uuid not null,
  sort text collate "C" not null,
  state text collate "C" not null default 'open'::text,
  kind text collate "C" not null,
  system text collate "C" not null,
  vendor text collate "C",
  message text collate "C",
  mapping text collate "C",
  subject text collate "C" not null,
  digest bytea not null,
  item text,
  identifiers jsonb not null,
  candidates jsonb not null,
  reason text not null,
  transfer uuid not null,
  at timestamp with time zone not null,
  times integer not null default 1,
  last_at timestamp with time zone not null,
  last_transfer uuid not null,
  decided_at timestamp with time zone,
  decided_by text collate "C",
  decision_reason text,
  decided_record text collate "C",
  decision_transfer uuid,
  constraint reviews_pkey PRIMARY KEY (id),
  constraint reviews_sort_check CHECK ((sort = ANY (ARRAY['identity'::text, 'unmerge'::text]))),
  constraint reviews_state_check CHECK ((state = ANY (ARRAY['open'::text, 'matched'::text, 'new'::text, 'dismissed'::text])))
);
CREATE INDEX reviews_list ON public.reviews USING btree (id);
CREATE UNIQUE INDEX reviews_open ON public.reviews USING btree (subject) WHERE (state = 'open'::text);
CREATE INDEX reviews_state ON public.reviews USING btree (state, kind, id);
CREATE INDEX reviews_subject ON public.reviews USING btree (subject);

create table runs (
  transfer uuid not null,
  done integer not null default 0,
  line jsonb not null,
  started_at timestamp with time zone not null,
  leased_until timestamp with time zone not null,
  constraint runs_pkey PRIMARY KEY (transfer)
);

create table search_dates (
  kind text collate "C" not null,
  param text collate "C" not null,
  low timestamp with time zone not null,
  high timestamp with time zone not null,
  wide boolean not null,
  id text collate "C" not null,
  "least" boolean not null,
  "greatest" boolean not null
);
CREATE INDEX search_dates_high ON public.search_dates USING btree (kind, param, high, low, id);
CREATE INDEX search_dates_low ON public.search_dates USING btree (kind, param, low, high, id);
CREATE INDEX search_dates_record ON public.search_dates USING btree (id, kind);
CREATE INDEX search_dates_several ON public.search_dates USING btree (kind, param, id) WHERE (NOT ("least" AND "greatest"));
CREATE INDEX search_dates_wide ON public.search_dates USING btree (kind, param, high, low, id) WHERE wide;

create table search_numbers (
  kind text collate "C" not null,
  param text collate "C" not null,
  low double precision not null,
  high double precision not null,
  id text collate "C" not null,
  "least" boolean not null,
  "greatest" boolean not null
);
CREATE INDEX search_numbers_low ON public.search_numbers USING btree (kind, param, low, high, id);
CREATE INDEX search_numbers_record ON public.search_numbers USING btree (id, kind);

create table search_quantities (
  kind text collate "C" not null,
  param text collate "C" not null,
  system text collate "C" not null,
  code text collate "C" not null,
  unit text collate "C" not null,
  low double precision not null,
  high double precision not null,
  base text collate "C",
  base_low double precision,
  base_high double precision,
  id text collate "C" not null,
  "least" boolean not null,
  "greatest" boolean not null
);
CREATE INDEX search_quantities_base ON public.search_quantities USING btree (kind, param, base, base_low, base_high, id) WHERE (base IS NOT NULL);
CREATE INDEX search_quantities_low ON public.search_quantities USING btree (kind, param, low, high, id);
CREATE INDEX search_quantities_record ON public.search_quantities USING btree (id, kind);

create table search_strings (
  kind text collate "C" not null,
  param text collate "C" not null,
  value text collate "C" not null,
  id text collate "C" not null,
  "least" boolean not null,
  "greatest" boolean not null
);
CREATE INDEX search_strings_record ON public.search_strings USING btree (id, kind);
CREATE INDEX search_strings_value ON public.search_strings USING btree (kind, param, value, id);

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
CREATE INDEX search_tuples_base ON public.search_tuples USING btree (kind, param, code, base, base_low, base_high, id) INCLUDE (system) WHERE (base IS NOT NULL);
CREATE INDEX search_tuples_code ON public.search_tuples USING btree (kind, param, code, code2, id) WHERE (code2 IS NOT NULL);
CREATE INDEX search_tuples_range ON public.search_tuples USING btree (kind, param, code, low, high, id) INCLUDE (system) WHERE (low IS NOT NULL);
CREATE INDEX search_tuples_record ON public.search_tuples USING btree (id, kind);
CREATE INDEX search_tuples_text ON public.search_tuples USING btree (kind, param, code, value, id) WHERE (value IS NOT NULL);

create table secrets (
  name text collate "C" not null,
  value bytea not null,
  constraint secrets_pkey PRIMARY KEY (name)
);

create table statements (
  kind text collate "C" not null,
  id text collate "C" not null,
  system text collate "C" not null,
  message text collate "C" not null,
  seq integer not null,
  text text,
  elements text,
  apart text,
  complement text,
  item_order text collate "C",
  transfer uuid not null,
  mapping text collate "C",
  at timestamp with time zone not null,
  constraint statements_pkey PRIMARY KEY (kind, id, system, message)
);
CREATE INDEX statements_speaker ON public.statements USING btree (system, message, kind, id) WHERE (message <> ''::text);

create table systems (
  id text collate "C" not null,
  name text not null,
  vendor text collate "C",
  role text collate "C" not null,
  "overlay" jsonb not null default '{}'::jsonb,
  origin text collate "C" not null,
  updated_at timestamp with time zone not null,
  constraint systems_pkey PRIMARY KEY (id),
  constraint systems_role_check CHECK ((role = ANY (ARRAY['system'::text, 'consumer'::text])))
);

create table transfer_items (
  transfer uuid not null,
  index integer not null,
  outcome text collate "C" not null,
  source text,
  kind text collate "C",
  record text collate "C",
  version integer,
  issues jsonb,
  constraint transfer_items_pkey PRIMARY KEY (transfer, index)
) partition by RANGE (transfer);
CREATE INDEX transfer_items_record ON ONLY public.transfer_items USING btree (kind, record, transfer) WHERE (record IS NOT NULL);
CREATE TRIGGER transfer_items_append_only BEFORE DELETE OR UPDATE ON public.transfer_items FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table transfer_items_default partition of transfer_items DEFAULT (
  transfer uuid not null,
  index integer not null,
  outcome text collate "C" not null,
  source text,
  kind text collate "C",
  record text collate "C",
  version integer,
  issues jsonb
);

create table transfers (
  id uuid not null,
  at timestamp with time zone not null,
  direction text collate "C" not null,
  face text collate "C" not null,
  operation text collate "C" not null,
  client text collate "C",
  system text collate "C",
  vendor text collate "C",
  message text collate "C",
  feed text collate "C",
  mapping text collate "C",
  outcome text collate "C" not null,
  items integer not null,
  kind text collate "C",
  record text collate "C",
  version integer,
  unowned boolean not null default false,
  losses integer not null default 0,
  correlation text collate "C" not null,
  trace text collate "C",
  replay_of uuid,
  counts jsonb,
  issues jsonb,
  digest bytea,
  expires date,
  duration_ms integer not null,
  constraint transfers_direction_check CHECK ((direction = ANY (ARRAY['in'::text, 'out'::text]))),
  constraint transfers_outcome_check CHECK ((outcome = ANY (ARRAY['accepted'::text, 'unchanged'::text, 'proposed'::text, 'quarantined'::text, 'refused'::text, 'mixed'::text, 'sent'::text]))),
  constraint transfers_pkey PRIMARY KEY (id)
) partition by RANGE (id);
CREATE INDEX transfers_client ON ONLY public.transfers USING btree (client, id);
CREATE INDEX transfers_correlation ON ONLY public.transfers USING btree (correlation, id);
CREATE INDEX transfers_feed ON ONLY public.transfers USING btree (feed, id) WHERE (feed IS NOT NULL);
CREATE INDEX transfers_movements ON ONLY public.transfers USING btree (id) WHERE (operation <> ALL (ARRAY['read'::text, 'vread'::text, 'search'::text, 'history'::text, 'changes'::text, 'reads'::text]));
CREATE INDEX transfers_outcome ON ONLY public.transfers USING btree (outcome, id);
CREATE INDEX transfers_record ON ONLY public.transfers USING btree (kind, record, id) WHERE (record IS NOT NULL);
CREATE INDEX transfers_replayed ON ONLY public.transfers USING btree (replay_of) WHERE (replay_of IS NOT NULL);
CREATE INDEX transfers_system ON ONLY public.transfers USING btree (system, id);
CREATE TRIGGER transfers_append_only BEFORE DELETE OR UPDATE ON public.transfers FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table transfers_default partition of transfers DEFAULT (
  id uuid not null,
  at timestamp with time zone not null,
  direction text collate "C" not null,
  face text collate "C" not null,
  operation text collate "C" not null,
  client text collate "C",
  system text collate "C",
  vendor text collate "C",
  message text collate "C",
  feed text collate "C",
  mapping text collate "C",
  outcome text collate "C" not null,
  items integer not null,
  kind text collate "C",
  record text collate "C",
  version integer,
  unowned boolean not null default false,
  losses integer not null default 0,
  correlation text collate "C" not null,
  trace text collate "C",
  replay_of uuid,
  counts jsonb,
  issues jsonb,
  digest bytea,
  expires date,
  duration_ms integer not null
);

create table vendor_mappings (
  vendor text collate "C" not null,
  message text collate "C" not null,
  version integer not null,
  mapping text,
  folder text collate "C" not null,
  client text collate "C" not null,
  reason text,
  at timestamp with time zone not null,
  constraint vendor_mappings_pkey PRIMARY KEY (vendor, message, version),
  constraint vendor_mappings_version_check CHECK ((version > 0))
);
CREATE TRIGGER vendor_mappings_append_only BEFORE DELETE OR UPDATE ON public.vendor_mappings FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table versions (
  kind text collate "C" not null,
  id text collate "C" not null,
  version integer not null,
  deleted boolean not null default false,
  at timestamp with time zone not null,
  text text not null,
  transfer uuid not null,
  system text collate "C",
  constraint versions_pkey PRIMARY KEY (kind, id, version),
  constraint versions_version_check CHECK ((version > 0))
);
CREATE INDEX versions_at ON public.versions USING btree (kind, at, id, version);
CREATE TRIGGER versions_append_only BEFORE DELETE OR UPDATE ON public.versions FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table workspaces (
  name text collate "C" not null,
  applied_at timestamp with time zone not null,
  made jsonb not null,
  constraint workspaces_pkey PRIMARY KEY (name)
);

CREATE OR REPLACE FUNCTION public.merge_group(of_kind text, of_id text)
 RETURNS SETOF text
 LANGUAGE sql
 STABLE ROWS 2
AS $function$
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
$function$
;

CREATE OR REPLACE FUNCTION public.records_with_key(of_kind text, wanted text)
 RETURNS SETOF text
 LANGUAGE plpgsql
 STABLE ROWS 3
AS $function$
begin
  return query select r.id from records r where r.keys @> array[wanted] and r.kind = of_kind and not r.deleted;
end
$function$
;

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end
$function$
;

CREATE OR REPLACE FUNCTION public.refuse_link_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' or old.valid_to is not null then
    raise exception 'the crosswalk keeps its history' using errcode = 'restrict_violation';
  end if;
  return new;
end
$function$
;

CREATE OR REPLACE FUNCTION public.refuse_merge_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' or old.undone_at is not null then
    raise exception 'merges keep their history' using errcode = 'restrict_violation';
  end if;
  return new;
end
$function$
;
