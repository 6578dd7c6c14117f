-- What the planner was told of a table's columns, said of another.
select format('alter table %s alter column %I set (%s)', cast(:whole as text), a.attname, array_to_string(a.attoptions, ', ')) as text
from pg_attribute a
where a.attrelid = cast(:told as regclass) and a.attoptions is not null and not a.attisdropped
