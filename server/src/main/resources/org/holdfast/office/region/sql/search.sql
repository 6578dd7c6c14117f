-- Places by name, pinyin initials or beginning of the code inside a subtree; exact names and higher levels first.
select level, code, name, coalesce(parent_code, 0), lo, hi
from region.region
where level > 0 and code >= :lo and code < :hi
  and (name like :name or initials like :initials or lpad(code::text, 12, '0') like :code || '%')
order by (name = :exact) desc, level, length(name), code
limit :at_most;
