-- Everything that stands on a table or looks at it, as the statements that make it again, in their order. Read while the table still has
-- its name; run when the new one has it.
with recursive whole as (
  select c.oid, c.reltype, t.typarray, c.relacl, c.relowner, c.oid::regclass::text as name
  from pg_class c join pg_type t on t.oid = c.reltype
  where c.oid = :id
), functions as (   -- that take or give its rows, or have a body that was parsed when they were made
  select distinct p.oid, p.proacl, p.proowner
  from pg_depend d join pg_proc p on d.classid = 'pg_proc'::regclass and d.objid = p.oid, whole w
  where (d.refclassid = 'pg_class'::regclass and d.refobjid = w.oid)
     or (d.refclassid = 'pg_type'::regclass and d.refobjid in (w.reltype, w.typarray))
), views as (
  select distinct v.oid, v.reloptions
  from pg_depend d join pg_rewrite r on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid
  join pg_class v on v.oid = r.ev_class and v.relkind = 'v', whole w
  where (d.refclassid = 'pg_class'::regclass and d.refobjid = w.oid)
     or (d.refclassid = 'pg_proc'::regclass and d.refobjid in (select oid from functions))
     or (d.refclassid = 'pg_type'::regclass and d.refobjid in (w.reltype, w.typarray))
), statements (step, of, text) as (
  select 1, c.conname::text, format('alter table %s add constraint %I %s', w.name, c.conname, pg_get_constraintdef(c.oid))
  from pg_constraint c, whole w where c.conrelid = w.oid and c.contype in ('p', 'u', 'f')
  union all
  select 2, i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid)
  from pg_index i, whole w
  where i.indrelid = w.oid and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.conrelid = w.oid)
  union all
  select 3, a.attname::text, format('alter table %s alter column %I set statistics %s', w.name, a.attname, a.attstattarget)
  from pg_attribute a, whole w where a.attrelid = w.oid and a.attnum > 0 and not a.attisdropped and a.attstattarget >= 0
  union all
  select 4, i.indexrelid::regclass::text, format('comment on index %s is %L', i.indexrelid::regclass, obj_description(i.indexrelid, 'pg_class'))
  from pg_index i, whole w where i.indrelid = w.oid and obj_description(i.indexrelid, 'pg_class') is not null
  union all
  select 5, w.name, format('comment on table %s is %L', w.name, obj_description(w.oid, 'pg_class'))
  from whole w where obj_description(w.oid, 'pg_class') is not null
  union all
  select 6, t.tgname::text, pg_get_triggerdef(t.oid) from pg_trigger t, whole w where t.tgrelid = w.oid and not t.tgisinternal
  union all
  select 7, g.privilege_type, format('grant %s on %s to %s%s', g.privilege_type, w.name,
           case when g.grantee = 0 then 'public' else g.grantee::regrole::text end, case when g.is_grantable then ' with grant option' else '' end)
  from whole w, aclexplode(w.relacl) g where g.grantee <> w.relowner
  union all
  select 7, a.attname || g.privilege_type, format('grant %s (%I) on %s to %s%s', g.privilege_type, a.attname, w.name,
           case when g.grantee = 0 then 'public' else g.grantee::regrole::text end, case when g.is_grantable then ' with grant option' else '' end)
  from whole w join pg_attribute a on a.attrelid = w.oid and a.attnum > 0 and not a.attisdropped, aclexplode(a.attacl) g
  where g.grantee <> w.relowner
  union all
  select 8, f.oid::text, pg_get_functiondef(f.oid) from functions f
  union all
  select 9, f.oid::text, format('revoke execute on function %s from public', f.oid::regprocedure)
  from functions f where f.proacl is not null and not exists (select from aclexplode(f.proacl) g where g.grantee = 0)
  union all
  select 10, f.oid::text || g.grantee, format('grant execute on function %s to %s', f.oid::regprocedure, g.grantee::regrole)
  from functions f, aclexplode(f.proacl) g where g.grantee not in (0, f.proowner)
  union all
  select 11, v.oid::regclass::text, format('create or replace view %s %s as %s', v.oid::regclass,
           coalesce('with (' || array_to_string(v.reloptions, ', ') || ')', ''), pg_get_viewdef(v.oid))
  from views v
)
select step, text from statements order by step, of;
