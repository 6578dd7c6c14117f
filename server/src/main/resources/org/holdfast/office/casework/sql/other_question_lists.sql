-- Which of these households are asked something else than before, or from another village, or have another sign of risk beside their
-- questions. Most are not, and for them nothing more is done.
select t.household_id
from unnest(cast(:provinces as smallint[]), cast(:judged as bigint[]), cast(:villages as bigint[]), cast(:digests as text[]),
            cast(:signs as boolean[])) as t(province, household_id, region_code, digest, sign_of_risk)
left join lateral (
  select x.region_code, x.digest, x.sign_of_risk from casework.question_list x
  where x.province = t.province and x.household_id = t.household_id and x.region_code >= :lo and x.region_code < :hi
  offset 0) l on true
where l.digest is distinct from decode(t.digest, 'hex') or not coalesce(l.region_code = t.region_code, t.digest is null)
  or l.sign_of_risk <> t.sign_of_risk
