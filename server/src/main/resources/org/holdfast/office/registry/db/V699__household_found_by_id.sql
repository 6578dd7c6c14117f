-- An index that begins with the province looks to the planner as good as the primary key wherever it takes a province for a rare one: in a
-- table of few rows, or for the first county of a province the others have not heard of. A file of such a county then read the whole
-- province for each household. Begun with the public id it serves those who look with and without the province, and one index is enough.
create unique index household_by_public_id on registry.household (public_id, province);
drop index registry.household_public;
drop index registry.household_by_public;
alter index registry.household_by_public_id rename to household_by_public;
