-- 1 agrees 2 not known here 3 noted 4 nobody found 5 refused 6 twice 7 put aside with the list. Known is what the registry says of the person.
with numbered as (
  select row_no, row_number() over (partition by programme, person_id order by row_no) as nth
  from referrals.recipient where list_id = :list and person_id is not null and region_code >= :lo and region_code < :hi)
update referrals.recipient r
set answer = case when r.faults_zh is not null then 5 when :verdict <> '' then 7 when r.person_id is null then 4
                  when (select n.nth from numbered n where n.row_no = r.row_no) > 1 then 6
                  when r.programme not in (1, 2) then 3
                  when (select case r.programme when 1 then m.dibao else m.tekun end from registry.reported_member m
                        where m.province = r.province and m.person_id = r.person_id and m.household_id = r.household_id
                          and m.region_code >= :lo and m.region_code < :hi) then 1
                  else 2 end,
    changed_by = :entry
where r.list_id = :list and r.region_code >= :lo and r.region_code < :hi
