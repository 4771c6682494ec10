-- Every mapping that a message came in by, so that a stored message can be translated again as it was then.
-- Nothing else is kept for lineage: docs/decisions/0009-lineage.md.

create table mapping_archive (
  vendor text collate "C" not null,
  message text collate "C" not null,
  -- Digest of the mapping and the system's overlay, as transfers and statements name it.
  version text collate "C" not null,
  -- JSON: the vendor's message with its mapping, and the overlay.
  text text not null,
  first_used timestamptz not null,
  primary key (vendor, message, version)
);
create trigger mapping_archive_append_only before update or delete on mapping_archive
  for each row execute function refuse_change();
