-- Screening judged these households whole: a rule of theirs that is not in the batch no longer fires.
update casework.clue_reason r
set withdrawn_on = :as_of
where r.household_id = any(:judged) and r.region_code >= :lo and r.region_code < :hi
  and r.province = any(:provinces)
  and r.door = 5 and r.withdrawn_on is null
  -- One hashed look: as a correlated query the list would be read again for every reason.
  and (r.household_id, r.source) not in (
    select i.household_id, i.source from jsonb_to_recordset(cast(:reasons as jsonb)) as i(household_id bigint, source text, door smallint)
    where i.door = 5)
