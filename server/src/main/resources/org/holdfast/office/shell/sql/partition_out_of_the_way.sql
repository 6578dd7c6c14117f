-- Names the new table will need, given up by the old one.
select format('alter index %s rename to %I', i.indexrelid::regclass, left(c.relname, 56) || '_before') as text
from pg_index i join pg_class c on c.oid = i.indexrelid
where i.indrelid = :id
union all
select format('alter table %s rename to %I', t.oid::regclass, t.relname || '_before')
from pg_class t where t.oid = :id;
