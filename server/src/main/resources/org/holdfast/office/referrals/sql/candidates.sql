-- Lifted and monitored households, and those of which that is unknown, that a rule names for a programme; one line for household and
-- programme. Whoever is under way is left out, and whoever was answered or did not wish it, until something new was judged.
with found as (
  select distinct on (f.province, f.household_id, m.programme)
         f.province, f.household_id, f.region_code, h.public_id as household, m.programme, f.rule, f.judgement_id, f.sentence_zh, f.sentence_en,
         f.asks, f.judged_at, count(*) over (partition by f.province, f.household_id, m.programme) as rules
  from screening.reported_referral f
  join jsonb_to_recordset(cast(:rules as jsonb)) as m(rule text, programme text) on m.rule = f.rule
  join registry.reported_household h on h.province = f.province and h.household_id = f.household_id and h.region_code >= :lo and h.region_code < :hi
  where f.region_code >= :lo and f.region_code < :hi and f.verdict = :verdict
    and h.dataset = '' and (h.lifted is not false or coalesce(h.monitored_type, 1) > 0)
    and (:programme = '' or m.programme = :programme)
    and (cast(:household as uuid) is null or h.public_id = cast(:household as uuid))
    and not exists (
      select from referrals.referral x
      where x.province = f.province and x.household_id = f.household_id and x.programme = m.programme
        and x.region_code >= :lo and x.region_code < :hi
        and (x.stage in ('proposed', 'sent', 'accepted') or f.judged_at <= x.answered_at
          or (x.stage in ('declined', 'withdrawn') and f.judged_at <= x.changed_at)))
  order by f.province, f.household_id, m.programme, f.bit),
page as (
  select * from found order by region_code, household_id, programme limit :at_most offset :from)
select p.*, k.head_name, k.persons, k.lifted, k.monitored_type
from page p
left join registry.reported_card k on k.province = p.province and k.household_id = p.household_id and k.region_code >= :lo and k.region_code < :hi
order by p.region_code, p.household_id, p.programme
