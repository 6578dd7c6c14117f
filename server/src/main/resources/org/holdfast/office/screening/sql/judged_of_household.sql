-- What the law says about one household: its row, with the version's hash.
select h.province, h.household_id, j.fired, j.cannot_tell, j.at_risk, j.as_of, j.policy_version, v.hash, j.judged_at
from registry.reported_household h
left join screening.judged j on j.province = h.province and j.household_id = h.household_id
left join screening.policy_version v on v.version_no = j.policy_version
where h.public_id = :household and h.region_code >= :lo and h.region_code < :hi
