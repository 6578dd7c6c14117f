-- Tables that may be kept by province: whether they are already, how large they are, and which provinces have no partition yet.
select b.table_name, c.oid::bigint as id, c.relkind = 'p' as partitioned, greatest(c.reltuples, 0)::bigint as about_rows,
       case when c.relkind = 'p' then (select coalesce(sum(pg_total_relation_size(t.relid)), 0)::bigint from pg_partition_tree(c.oid) t)
            else pg_total_relation_size(c.oid) end as bytes,
       array(
         select province from region.provinces() as province
         except
         select substring(pg_get_expr(p.relpartbound, p.oid) from '\d+')::int
         from pg_inherits i join pg_class p on p.oid = i.inhrelid where i.inhparent = c.oid
         order by 1) as missing
from shell.by_province b join pg_class c on c.oid = b.table_name::regclass
order by b.table_name;
