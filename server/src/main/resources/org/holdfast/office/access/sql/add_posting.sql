insert into access.posting (account_id, role, unit_name, region_level, region_code, lo, hi, from_on, until_on)
values (:account, :role, :unit, :level, :region, :lo, :hi, :from_on, :until_on)
returning posting_id;
