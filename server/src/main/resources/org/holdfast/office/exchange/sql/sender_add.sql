insert into exchange.sender (region_code, code, department, unit_name, posting_id, asked_on, asked_by, changed_by)
values (:region, :code, :department, :unit, :posting, :today, :account, :entry)
on conflict do nothing
