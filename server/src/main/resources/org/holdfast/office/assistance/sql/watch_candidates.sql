-- The page is chosen first, names and sentences are looked up for its rows only.
with page as (
  select f.province, f.household_id, f.region_code, h.public_id, f.as_of from screening.reported_fired f
  join registry.reported_household h on h.province = f.province and h.household_id = f.household_id
  where f.region_code >= :lo and f.region_code < :hi and f.at_risk
    and exists (select from unnest(cast(:bits as int[])) as b(bit) where (coalesce(f.fired[(b.bit >> 6) + 1], 0) >> (b.bit & 63)) & 1 = 1)
    and h.lifted and (coalesce(h.monitored_type, 0) = 0 or coalesce(h.risk_eliminated, false))
    and not exists (select from assistance.watch w where w.province = f.province and w.household_id = f.household_id and w.state in (1, 2))
  order by f.province, f.household_id limit :at_most offset :from)
select g.public_id, g.region_code, k.head_name, k.persons, s.rule, s.sentence_zh, s.sentence_en, g.as_of as opened_on,
       0 as state, '' as responsible, null::int as kind, null::date as due_on, null::date as delivered_on, null::bigint as income_before,
       null::bigint as income_after, '' as reason, null::date as effect_from
from page g
join registry.reported_card k on k.province = g.province and k.household_id = g.household_id
left join lateral (
  select d.rule, d.sentence_zh, d.sentence_en from (
    select distinct on (j.bit) j.rule, j.bit, j.verdict, j.sentence_zh, j.sentence_en from screening.reported_judgement j
    where j.province = g.province and j.household_id = g.household_id and j.bit = any(cast(:bits as int[]))
    order by j.bit, j.judgement_id desc) d
  where d.verdict = 1 order by d.bit limit 1) s on true
order by g.province, g.household_id
