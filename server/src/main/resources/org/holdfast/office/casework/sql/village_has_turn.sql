-- Whether a village has room in its week and somebody waits for it: then, and only then, is the whole queue looked at.
select (
    select count(*) from (
      select 1 from casework.clue c
      where c.region_code = :village and c.opened_on >= :week and c.stage > 0 and c.region_code >= :lo and c.region_code < :hi
      limit :cap) this_week) < :cap
  and exists (
    select 1 from casework.clue c
    where c.region_code = :village and c.stage = 0 and c.grade <= 2 and c.region_code >= :lo and c.region_code < :hi)
