select c.public_id, c.kind, c.procedure, c.remark, c.stage, c.opened_on, c.outcome, c.closed_on
from cases.cases c
join registry.reported_household h on h.province = c.province and h.household_id = c.household_id
where h.public_id = :household and c.region_code >= :lo and c.region_code < :hi
order by c.opened_on desc, c.case_id desc
