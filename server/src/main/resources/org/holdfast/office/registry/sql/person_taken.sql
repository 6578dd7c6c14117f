-- A number that was given a moment ago, by another file: whoever it was given to is known where this household has that person, and a
-- claim where another household does.
update person_incoming p
set person_id = i.person_id,
    born = case when exists (
      select 1 from registry.membership m
      where m.person_id = i.person_id and m.household_id = p.household_id and m.province = p.province and m.until_on is null
        and m.region_code >= :lo and m.region_code < :hi) then 'k' else 'c' end
from registry.identity i
where p.person_id = any(:late) and p.born = 'n' and i.document_index = p.document_index and i.person_id <> p.person_id;
