-- The numbers as they are kept, for the one place that opens them.
select r.region_code, r.document_enc, r.phone_enc
from casework.report r
where r.report_id = :report and r.region_code >= :lo and r.region_code < :hi
