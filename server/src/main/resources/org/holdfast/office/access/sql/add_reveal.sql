insert into access.reveal (posting_id, province, household_id, region_code, whose, purpose, on_day, at)
values (:posting, :province, :household, :region, :whose, :purpose, :day, :at)
