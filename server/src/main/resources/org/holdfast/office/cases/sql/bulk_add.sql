insert into cases.bulk (region_code, lo, hi, act, account, posting, changed_by)
values (:region, :lo, :hi, :act, :account, :posting, :entry) returning bulk_id, public_id
