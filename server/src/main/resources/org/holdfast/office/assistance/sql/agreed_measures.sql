-- Lines of the agreed plan of a household, by its number.
select m.line, m.kind, m.person, m.region_code from assistance.measure m
join assistance.plan p on p.province = m.province and p.plan_id = m.plan_id and p.state = 2
where m.province = :province and m.household_id = :household_id and m.region_code >= :lo and m.region_code < :hi
