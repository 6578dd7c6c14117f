select c.programme, count(*) from (
  select distinct f.province, f.household_id, m.programme
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
          or (x.stage in ('declined', 'withdrawn') and f.judged_at <= x.changed_at)))) c
group by 1
