-- Columns that count themselves up, with the sequence that does it and who may use it.
select a.attname as column_name, s.oid::regclass::text as sequence, s.relname as sequence_name,
       array(select format('grant %s on sequence %s to %s', g.privilege_type, s.oid::regclass, g.grantee::regrole)
             from aclexplode(s.relacl) g where g.grantee not in (0, s.relowner)) as grants
from pg_attribute a
join pg_depend d on d.refclassid = 'pg_class'::regclass and d.refobjid = a.attrelid and d.refobjsubid = a.attnum and d.deptype = 'i'
join pg_class s on d.classid = 'pg_class'::regclass and s.oid = d.objid and s.relkind = 'S'
where a.attrelid = :id and a.attidentity <> '';
