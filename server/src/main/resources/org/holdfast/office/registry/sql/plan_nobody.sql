-- Plans of somebody who does not count in that household. A household that is not registered at all is named by its own rule.
select s.row_no, s.person_no
from registry.staging_work_plan s
join registry.household h
  on h.external_no = s.household_no and h.dataset = :dataset and h.region_code = s.village and h.closed_on is null
where s.batch_id = :batch and h.region_code >= :lo and h.region_code < :hi
  and not exists (
    select 1 from registry.membership m join registry.person p on p.province = m.province and p.person_id = m.person_id
    where m.province = h.province and m.household_id = h.household_id and m.region_code = h.region_code
      and m.until_on is null and m.counts
      and p.external_no = s.person_no and m.region_code >= :lo and m.region_code < :hi)
order by s.row_no;
