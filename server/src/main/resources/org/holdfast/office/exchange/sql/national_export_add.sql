insert into exchange.national_export (region_code, lo, hi, account, unit, headings, made_on, changed_by)
values (:region, :lo, :hi, :account, :unit, cast(:headings as jsonb), :on, :entry) returning export_id, public_id
