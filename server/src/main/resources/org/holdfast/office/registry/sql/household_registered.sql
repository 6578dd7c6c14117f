-- A household that the office registers itself gets the next number of its village. Whether it is monitored stays unknown: nobody said so.
with number as (
  insert into registry.village_counter as c (region_code, last_number) values (:village, 1)
  on conflict (region_code) do update set last_number = c.last_number + 1
  returning c.last_number
)
insert into registry.household (province, household_id, public_id, region_code, dataset, hamlet, lifted, declared_size, phone_enc, phone_index,
  registered_on, changed_by)
select :village / 10000000000, :village * 1000000 + n.last_number, :public_id, :village, '', :hamlet, cast(:lifted as boolean), :size, :phone,
       :phone_index, :on, :entry
from number n
returning province, household_id, dataset
