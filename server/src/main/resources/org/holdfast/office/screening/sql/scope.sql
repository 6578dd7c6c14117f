-- The scope the gate has set for the running transaction. A few households are found by their keys whatever the scope: for them one plan
-- serves all transactions, and to make it anew would take longer than the looking.
select cast(current_setting('holdfast.lo') as bigint) as lo, cast(current_setting('holdfast.hi') as bigint) as hi,
  case when :few then set_config('plan_cache_mode', 'force_generic_plan', true) end
