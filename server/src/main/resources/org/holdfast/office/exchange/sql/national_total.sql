-- How many households an export will look at.
select count(*) from registry.reported_national_household h
left join exchange.national_known k on k.province = h.province and k.household_id = h.household_id
where h.dataset = '' and h.region_code >= :lo and h.region_code < :hi and (h.monitored_type > 0 or k.household_id is not null)
