-- What a table is made of as far as partitioning asks: its columns that are stored, its own settings, and policies other than the
-- second lock, which nobody here would know how to make again.
select (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
       coalesce(array_to_string(c.reloptions, ', '), '') as settings,
       coalesce((select string_agg(p.polname, ', ') from pg_policy p where p.polrelid = c.oid and p.polname <> 'scope'), '') as policies,
       pg_relation_size(c.oid) / current_setting('block_size')::bigint as pages
from pg_class c where c.oid = :id;
