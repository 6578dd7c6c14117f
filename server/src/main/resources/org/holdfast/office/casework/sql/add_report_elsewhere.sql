insert into casework.report_elsewhere (province, report_id, region_code, looks, head_name, received_on, changed_by)
values (:province, :report, :village, :looks, :head, :day, :entry)
on conflict (province, report_id, region_code) do update set looks = excluded.looks
