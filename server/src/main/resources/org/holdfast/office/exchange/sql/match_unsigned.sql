-- Whether a row names no entry: then nobody can tell whether it changed.
select exists (
  select 1 from registry.reported_match_change c where c.changed_by is null and c.region_code >= :lo and c.region_code < :hi)
