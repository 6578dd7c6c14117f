-- Of the tables this transaction has just looked at, those whose rows nearly all belong to others who have not committed: the look found many
-- pages and almost nothing in them, and planning for that reads the whole table for every row. Such a table is as good as never measured,
-- and the planner goes by its pages and the width of its rows. No table of ours has rows that need a page each.
select pg_clear_relation_stats(n.nspname, c.relname)
from pg_locks l
join pg_class c on c.oid = l.relation and c.relkind = 'r'
join pg_namespace n on n.oid = c.relnamespace
where l.locktype = 'relation' and l.pid = pg_backend_pid() and l.mode = 'ShareUpdateExclusiveLock' and l.granted
  and c.reltuples >= 0 and c.reltuples < c.relpages
