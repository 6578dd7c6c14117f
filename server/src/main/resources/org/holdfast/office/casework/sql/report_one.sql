select * from told where report_id = :report
