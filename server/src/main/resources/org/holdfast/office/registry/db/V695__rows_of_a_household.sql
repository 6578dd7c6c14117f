-- A sample of a large table meets most households once, and the planner takes a household for thirty memberships where it has three. Then
-- the index of a whole county looks cheaper to it than the household's own key, for each household of a list. So it is told.
select shell.tell_distinct('registry.membership', 'household_id', -0.3);
select shell.tell_distinct('registry.money_year', 'household_id', -0.3);
select shell.tell_distinct('registry.event', 'household_id', -0.5);
analyze registry.membership (household_id), registry.money_year (household_id), registry.event (household_id);
