-- Which households a list of plans shows. The number and the rows behind it are asked with this one text, so they cannot differ. Of the
-- monitored: they have an index of their own, and a condition that also let others in would go through all households of the place.
where h.region_code >= :lo and h.region_code < :hi and h.monitored_type > 0
  and case :filter
    when 'MONITORED' then not coalesce(h.risk_eliminated, false)
    when 'NO_MEASURE' then not coalesce(h.risk_eliminated, false) and coalesce(h.measures_count, 0) = 0
    when 'ALARM' then not coalesce(h.risk_eliminated, false) and coalesce(h.measures_count, 0) = 0
      and (h.monitored_on is null or h.monitored_on <= cast(:alarm_from as date))
    when 'LATE' then not coalesce(h.risk_eliminated, false) and exists (
      select from assistance.plan p join assistance.measure m on m.province = p.province and m.plan_id = p.plan_id
      where p.province = h.province and p.household_id = h.household_id and p.state = 2 and m.due_on < cast(:today as date)
        and not exists (select from assistance.delivery d where d.province = m.province and d.household_id = m.household_id and d.line = m.line)
        and not exists (select from assistance.result r where r.province = m.province and r.household_id = m.household_id and r.line = m.line))
    when 'AFTER' then coalesce(h.risk_eliminated, false) and exists (
      select from assistance.plan p where p.province = h.province and p.household_id = h.household_id and p.state = 2)
  end
