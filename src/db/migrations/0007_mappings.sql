-- Vendor mappings that were changed through the API, over the folders' own, and what systems' overlays were made upon.

create table vendor_mappings (
  vendor text collate "C" not null,
  message text collate "C" not null,
  version integer not null check (version > 0),
  -- The mapping as JSON; null goes back to the folder's.
  mapping text,
  -- Digest of the folder's mapping when this was saved: a later folder with another one is shown as changed.
  folder text collate "C" not null,
  client text collate "C" not null,
  reason text,
  at timestamptz not null,
  primary key (vendor, message, version)
);
create trigger vendor_mappings_append_only before update or delete on vendor_mappings
  for each row execute function refuse_change();

create table overlay_bases (
  system text collate "C" not null references systems on delete cascade,
  message text collate "C" not null,
  -- The vendor's rows and code entries that the overlay replaces or extends, as they were when it was applied.
  base jsonb not null,
  at timestamptz not null,
  primary key (system, message)
);
