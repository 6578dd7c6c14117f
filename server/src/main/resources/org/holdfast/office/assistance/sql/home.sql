-- What a plan has to answer. One of the two numbers is given; each has its own index. A child below working age needs no labour to be known.
select h.province, h.household_id, h.region_code, h.public_id, k.head_name, k.persons, h.monitored_type, h.monitored_on, h.lifted,
       coalesce(h.risk_eliminated, false) as eliminated, h.eliminated_on, h.causes, h.first_cause, h.measures_count,
       h.flag_housing, h.flag_dropout, h.flag_water, h.flag_insurance,
       (select case when bool_or(m.labour in (1, 2, 3)) then true
                    when bool_or(m.labour is null and (m.born_on is null or m.born_on <= cast(:grown as date))) then null
                    else false end
        from registry.reported_member m where m.province = h.province and m.household_id = h.household_id) as labour
from registry.reported_household h
join registry.reported_card k on k.province = h.province and k.household_id = h.household_id
where h.public_id = :household and h.region_code >= :lo and h.region_code < :hi
