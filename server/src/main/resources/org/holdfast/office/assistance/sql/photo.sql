-- A photo with the act it proves.
select p.file, p.region_code, p.name, p.unit, p.kept_on, k.head_name, d.kind,
       coalesce(d.delivered_on, v.visited_on) as on_day, coalesce(d.evidence, v.found) as words
from assistance.photo p
join registry.reported_card k on k.province = p.province and k.household_id = p.household_id and k.public_id = :household
left join assistance.delivery d on d.province = p.province and d.delivery_id = p.delivery_id
left join assistance.visit v on v.province = p.province and v.visit_id = p.visit_id
where p.public_id = :photo and p.region_code >= :lo and p.region_code < :hi
