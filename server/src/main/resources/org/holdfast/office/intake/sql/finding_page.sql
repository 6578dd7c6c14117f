-- Findings in the order of the file: refusals first when asked for.
select row_no, round, sheet, cell, column_no, heading, value, rule, message_zh, message_en, cure_zh, cure_en, severity
from intake.finding
where batch_id = :batch and severity <= :severity and region_code >= :lo and region_code < :hi
order by severity, row_no, finding_no
limit :at_most offset :skip;
