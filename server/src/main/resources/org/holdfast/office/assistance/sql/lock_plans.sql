-- Two people who plan, decide or deliver for one household do it one after the other.
select pg_advisory_xact_lock(hashtextextended('assistance.plan', :household_id))
