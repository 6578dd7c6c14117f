-- Of the households judged whole: a sign of risk beside their questions that came or went is kept, and who is asked something else than
-- before is named; most are not. A changed list's row is written before its questions are read: two who judge the same household wait for
-- each other here, and the digest is always that of the questions beside it.
with told as materialized (
  select t.province, t.household_id, t.region_code, decode(t.digest, 'hex') as digest, t.sign_of_risk
  from unnest(cast(:provinces as smallint[]), cast(:judged as bigint[]), cast(:villages as bigint[]), cast(:digests as text[]),
              cast(:signs as boolean[])) as t(province, household_id, region_code, digest, sign_of_risk)
), known as materialized (
  select t.*, l.sign_of_risk as sign_before,
         l.digest is not distinct from t.digest and coalesce(l.region_code = t.region_code, t.digest is null) as stands
  from told t
  left join lateral (
    select x.* from casework.question_list x
    where x.province = t.province and x.household_id = t.household_id and x.region_code >= :lo and x.region_code < :hi
    offset 0) l on true
), signed as (
  update casework.question_list l
  set sign_of_risk = k.sign_of_risk
  from known k
  where k.stands and k.sign_before <> k.sign_of_risk and l.province = k.province and l.household_id = k.household_id
    and l.region_code >= :lo and l.region_code < :hi
), emptied as (
  update casework.question_list l
  set digest = null, sign_of_risk = false
  from known k
  where not k.stands and k.digest is null and l.province = k.province and l.household_id = k.household_id
    and l.region_code >= :lo and l.region_code < :hi
  returning l.household_id
), listed as (
  insert into casework.question_list as l (province, household_id, region_code, digest, sign_of_risk)
  select k.province, k.household_id, k.region_code, k.digest, k.sign_of_risk
  from known k
  where not k.stands and k.digest is not null and k.region_code >= :lo and k.region_code < :hi
  order by k.household_id
  on conflict (province, household_id) do update
  set region_code = excluded.region_code, digest = excluded.digest, sign_of_risk = excluded.sign_of_risk
  returning l.household_id
)
select household_id from emptied union all select household_id from listed
