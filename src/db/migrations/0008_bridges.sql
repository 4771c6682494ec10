-- Bridges at work: records of one standard that are derived from records of another. What they say is kept as statements
-- of the system `bridge-<id>`, one message a source (`bridges/<id>/<kind>/<record>`), so nothing else is stored of it.
create table bridges (
  id text collate "C" primary key,
  name text not null,
  -- The shipped bridge that is at work.
  bridge text collate "C" not null,
  -- {identifier, zone, when}: what this installation says of it.
  settings jsonb not null,
  -- An ending one takes back all that it derived, and is then gone.
  ending boolean not null default false,
  -- How far it has followed the change feed; null before its first record.
  followed text collate "C",
  origin text collate "C" not null,
  updated_at timestamptz not null
);
