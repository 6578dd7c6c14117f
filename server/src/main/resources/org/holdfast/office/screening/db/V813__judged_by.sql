-- Which transaction judged a household: a judging from a copy leaves alone what was judged on rows that the copy had not seen.
-- Null: judged before this was kept. After a restoration into a new cluster a number may lie in the future; it then counts as old.
alter table screening.judged add column judged_by xid8;
alter table screening.judged alter column judged_by set default pg_current_xact_id();
-- How often rows of the county had been written when it was last judged whole; null: not kept yet, everything is looked at.
alter table screening.county_judged add column touched bigint;
