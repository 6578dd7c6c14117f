-- The house stays behind; of the four flags those that are about people go on.
insert into registry.living (province, household_id, region_code, flag_dropout, flag_insurance, changed_by)
select :province, :household, :village, l.flag_dropout, l.flag_insurance, :entry
from registry.living l
where l.province = :from_province and l.household_id = :from_household and l.region_code >= :lo and l.region_code < :hi;
