-- The version of the law in force.
select version_no, hash, applied_at from screening.policy_version where in_force
