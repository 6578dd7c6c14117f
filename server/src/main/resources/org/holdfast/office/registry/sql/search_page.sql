, shown as (
  select * from found order by region_code, household_id offset :from limit :at_most
)
select s.*, head.name as head,
       (select count(*) from registry.membership n
        where n.province = s.province and n.household_id = s.household_id and n.until_on is null and n.counts
          and n.region_code >= :lo and n.region_code < :hi) as persons
from shown s
left join lateral (
  select p.name
  from registry.membership m join registry.person p on p.province = m.province and p.person_id = m.person_id
  where m.province = s.province and m.household_id = s.household_id and m.until_on is null and p.died_on is null
    and m.region_code >= :lo and m.region_code < :hi
  order by m.relation nulls last, p.born_on nulls last, p.person_id limit 1) head on true
order by s.region_code, s.household_id
