-- The scope the gate has set for the running transaction.
select cast(current_setting('holdfast.lo') as bigint) as lo, cast(current_setting('holdfast.hi') as bigint) as hi
