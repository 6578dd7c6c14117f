-- Households at risk that the village has not been asked to visit yet: a clue at stage 0, in the queue behind the week's cap.
-- Red and orange signs are opened out of it, the strongest first; yellow and blue only mark, and are looked at at the next visit due.
alter table casework.clue add column waiting_since date;
create index clue_queue on casework.clue (region_code) where stage = 0;

create or replace view casework.reported_clue with (security_invoker = true) as
select c.province, c.clue_id, c.public_id, c.household_id, c.region_code, c.door, c.stage, c.grade, c.opened_on, c.due_on, c.owner,
       c.quiet_since, c.outcome, c.checked_on, c.closed_on, c.waiting_since
from casework.clue c;
alter table casework.clue_history add column waiting_since date;
