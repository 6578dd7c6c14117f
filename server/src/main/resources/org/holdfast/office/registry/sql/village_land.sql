-- A village cannot have less cultivated land than its lifted households have together. Hundredths of a mu.
select s.row_no, trim_scale(round(s.cultivated_mu / 100.0, 2))::text as said, trim_scale(round(sum(l.cultivated_mu) / 100.0, 2))::text as lifted
from registry.staging_village s
join registry.household h on h.region_code = s.village and h.lifted and h.closed_on is null and h.dataset = :dataset
join registry.living l on l.province = h.province and l.household_id = h.household_id
where s.batch_id = :batch and s.cultivated_mu is not null and h.region_code >= :lo and h.region_code < :hi
group by s.row_no, s.cultivated_mu
having sum(l.cultivated_mu) > s.cultivated_mu
order by s.row_no;
