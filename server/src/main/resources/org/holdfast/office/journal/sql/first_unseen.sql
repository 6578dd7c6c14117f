-- The lowest entry of the transactions that were not decided at a position. In the order of the entries it would be the first of them only
-- by chance.
select min(e.entry_id) from journal.entry e where e.xid >= cast(cast(:position as text) as xid8) having min(e.entry_id) is not null
