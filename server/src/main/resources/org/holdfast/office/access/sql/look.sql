insert into access.look (posting_id, province, household_id, region_code, on_day, times, last_at)
values (:posting, :province, :household, :region, :day, :times, :at)
on conflict (province, household_id, on_day, posting_id)
do update set times = access.look.times + excluded.times, last_at = greatest(access.look.last_at, excluded.last_at);
