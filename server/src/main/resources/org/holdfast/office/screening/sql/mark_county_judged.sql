insert into screening.county_judged (county, region_code, as_of, policy_version, copy, households, followed)
values (:county, :county, :as_of, :version, :copy, :households, true)
on conflict (county) do update
set as_of = excluded.as_of, policy_version = excluded.policy_version, copy = excluded.copy, households = excluded.households,
    followed = true, at = now()
