-- All codes in one value, eight bytes each: half a million rows of one number are ten times the work.
select coalesce(string_agg(int8send(code), '' order by code), '')
from (select distinct code from region.region where level >= :level and code >= :lo and code < :hi) codes
