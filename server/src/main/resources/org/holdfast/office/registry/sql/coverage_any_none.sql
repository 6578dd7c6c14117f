-- Whether anywhere around these places somebody has said that there were none.
select exists (
  select 1 from registry.coverage c
  where c.none_said and c.withdrawn_at is null and c.region_lo < :hi and c.region_hi > :lo);
