-- Which transaction judged a household: a judging from a copy leaves alone what was judged on rows that the copy had not seen.
-- Null: judged before this was kept. After a restoration into a new cluster a number may lie in the future; it then counts as old.
alter table screening.judged add column judged_by xid8;
alter table screening.judged alter column judged_by set default pg_current_xact_id();
-- Whether it is noted who was written since the county was last judged whole; where not, everybody is looked at once more.
alter table screening.county_judged add column followed boolean not null default false;
