-- Nothing where another one of this place is being made.
insert into exchange.national_export (region_code, lo, hi, account, unit, headings, made_on, state, year, why, total, changed_by)
values (:region, :lo, :hi, :account, :unit, cast(:headings as jsonb), :on, 1, :year, :why, :total, :entry)
on conflict (region_code) where state = 1 do nothing
returning public_id
