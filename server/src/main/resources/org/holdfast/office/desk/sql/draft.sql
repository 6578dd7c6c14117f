-- The fields of a draft, while the clue is still the version it was written for.
select f.key, f.value, d.saved_at
from desk.draft d, jsonb_each_text(d.fields) f
where d.account_id = :account and d.object_id = :object and d.object_version = :version
  and d.region_code >= :lo and d.region_code < :hi;
