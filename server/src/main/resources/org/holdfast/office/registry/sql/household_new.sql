-- Households the registry does not have yet get their numbers, village by village in the order of the file.
with fresh as materialized (
  select s.*
  from registry.staging_household s
  where s.batch_id = :batch and s.row_no >= :first and s.row_no < :until
    and s.village >= :lo and s.village < :hi
    and not exists (
      select 1 from registry.household h
      where h.external_no = s.household_no and h.dataset = :dataset and h.region_code = s.village and h.closed_on is null
        and h.region_code >= :lo and h.region_code < :hi)
), wanted as (
  select village, count(*) as n from fresh group by village order by village
), numbers as (
  insert into registry.village_counter as c (region_code, last_number)
  select village, n from wanted order by village
  on conflict (region_code) do update set last_number = c.last_number + excluded.last_number
  returning c.region_code, c.last_number
)
insert into registry.household (
  province, household_id, public_id, region_code, dataset, external_no, hamlet, lifted, lifted_year, monitored_type, identified_on,
  first_cause, causes, disaster_kind, risk_eliminated, eliminated_on, elimination_way, fallback_tag, relocated, declared_size,
  contact_known, contact_name, contact_phone_enc, contact_phone_index, measures_count, development_measures_count,
  income_at_identification, address, phone_enc, phone_index, bank_card_enc, bank_card_index, weight, registered_on, changed_by, batch_id)
select f.village / 10000000000,
       f.village * 1000000 + n.last_number - w.n + row_number() over (partition by f.village order by f.row_no),
       f.row_id, f.village, :dataset, f.household_no, f.hamlet, f.lifted, f.lifted_year, f.monitored_type, f.monitored_on,
       f.first_cause, nullif(array_remove(array[f.first_cause, f.cause_2, f.cause_3, f.cause_4, f.cause_5], null), '{}'), f.disaster_kind,
       f.risk_eliminated, f.eliminated_on, f.elimination_way, f.fallback_tag, f.relocated, f.declared_size,
       f.contact_known, f.contact_name, f.contact_phone_enc, f.contact_phone_index, f.measures_count, f.development_measures_count,
       f.income_at_identification, f.address, f.phone_enc, f.phone_index, f.bank_card_enc, f.bank_card_index, f.weight / 100000.0, :today,
       :entry, :batch
from fresh f join wanted w using (village) join numbers n on n.region_code = f.village
order by f.village, f.row_no
on conflict do nothing;
