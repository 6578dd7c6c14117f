-- Facts of households judged whole that no rule waits for any more: known now, or unable to change an answer.
update casework.question q
set answered_on = :as_of
where q.household_id = any(:judged) and q.province = any(:provinces) and q.region_code >= :lo and q.region_code < :hi
  and q.answered_on is null
  -- One hashed look: as a correlated query the list would be read again for every question.
  and (q.household_id, q.fact) not in (
    select i.household_id, i.fact from jsonb_to_recordset(cast(:questions as jsonb)) as i(household_id bigint, fact text))
