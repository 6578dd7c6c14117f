-- Which fact stands on which clue: for whoever answers the sender of a repeated fact.
create view casework.reported_reason with (security_invoker = true) as
select r.province, r.clue_id, r.household_id, r.region_code, r.source, r.door, r.amount, r.as_of, r.repeats, r.withdrawn_on
from casework.clue_reason r;
grant select on casework.reported_reason to holdfast_app;
