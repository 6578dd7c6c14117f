insert into assistance.upload (province, household_id, region_code, account, mark, bytes, ending, begun_on)
values (:province, :household_id, :region_code, :account, :mark, :bytes, :ending, :on)
on conflict (account, province, household_id, mark) do update set begun_on = excluded.begun_on
returning public_id
