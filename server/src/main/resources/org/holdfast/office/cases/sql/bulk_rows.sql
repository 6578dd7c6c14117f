select r.row_no, r.case_id, r.case_version, r.region_code, r.result, r.refusal, r.details
from cases.bulk_row r
where r.bulk_id = :bulk and r.region_code >= :lo and r.region_code < :hi and (:result < 0 or r.result = :result)
order by r.row_no limit :at_most offset :from
