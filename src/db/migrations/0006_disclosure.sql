-- Reads of personal data are lines of the transfer log like every crossing of the border, with an item for each record
-- that was shown. What is asked of them: who has seen this record (transfers_record, transfer_items_record), what has
-- this client seen.

-- strict: an answer waits until its line is durable; batched: at most a second of lines may be lost in a crash.
alter table clients add column disclosure text collate "C" not null default 'strict'
  check (disclosure in ('strict', 'batched'));

create index transfers_client on transfers (client, id);

-- The log without its reads, which are by far the most lines of it: who watches the movements does not wade through them.
create index transfers_movements on transfers (id)
  where operation not in ('read', 'vread', 'search', 'history', 'changes', 'reads');

-- What the gauges ask: when a feed last succeeded, and which refusals were sent again.
create index transfers_feed on transfers (feed, id) where feed is not null;
create index transfers_replayed on transfers (replay_of) where replay_of is not null;
