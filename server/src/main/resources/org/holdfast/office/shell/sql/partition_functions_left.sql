-- Functions that still speak of the old table's rows; what made use of them has been made again.
select distinct format('drop function %s', p.oid::regprocedure) as text
from pg_class c join pg_type t on t.oid = c.reltype
join pg_depend d on d.classid = 'pg_proc'::regclass
  and ((d.refclassid = 'pg_class'::regclass and d.refobjid = c.oid)
    or (d.refclassid = 'pg_type'::regclass and d.refobjid in (c.reltype, t.typarray)))
join pg_proc p on p.oid = d.objid
where c.oid = :id;
