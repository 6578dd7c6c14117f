insert into papers.paper (province, number, kind, subject, household_id, region_code, first_on, last_on, changed_by)
values (:province, :number, :kind, :subject, :household_id, :region_code, :on, :on, :entry)
on conflict (kind, subject) do update set times = papers.paper.times + 1, last_on = excluded.last_on, changed_by = excluded.changed_by
returning number
