insert into screening.run (why, as_of, lo, hi, policy_version, region_code)
values (:why, :as_of, :lo, :hi, :version, :lo)
returning run_id
