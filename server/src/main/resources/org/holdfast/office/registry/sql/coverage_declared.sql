-- What the profile says this file covers: these components and kinds, for every household in it, over these months.
insert into registry.coverage (province, region_lo, region_hi, household_id, subject, from_month, until_month, source, batch_id)
select distinct h.province, h.region_code, h.region_code + 1, h.household_id, x.subject, :from_month, :until_month, :source, :batch
from registry.{staging} s
join registry.household h
  on h.external_no = s.household_no and h.dataset = :dataset and h.region_code = s.village and h.closed_on is null
cross join unnest(:subjects) as x(subject)
where s.batch_id = :batch and h.region_code >= :lo and h.region_code < :hi
  and not exists (
    select 1 from registry.coverage k
    where k.province = h.province and k.subject = x.subject and k.household_id = h.household_id and k.source = :source
      and k.from_month <= :from_month and k.until_month >= :until_month);
