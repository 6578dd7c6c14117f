-- People of one household now, the head first, each with the latest plan for work.
select p.public_id, p.name, m.relation, p.sex, p.born_on, p.document_kind, p.document_last4, p.labour, p.student, p.serious_illness,
       p.chronic, p.disabled, p.insured, p.working, m.counts, w.year::int as plan_year, w.planned, w.service_need,
       concat_ws(' ', w.place_province, w.place_city, w.place_county) as plan_place
from registry.membership m
join registry.person p on p.province = m.province and p.person_id = m.person_id
left join lateral (
  select l.year, l.planned, l.place_province, l.place_city, l.place_county, l.service_need
  from registry.work_plan l
  where l.province = m.province and l.person_id = m.person_id and l.region_code >= :lo and l.region_code < :hi
  order by l.year desc limit 1) w on true
where m.province = :province and m.household_id = :household and m.until_on is null and p.died_on is null
  and m.region_code >= :lo and m.region_code < :hi
order by m.relation nulls last, p.born_on nulls last, p.person_id
