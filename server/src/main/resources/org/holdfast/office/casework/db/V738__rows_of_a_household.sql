-- As with the registry's rows: a household has a handful of questions and reasons, however large the table is.
select shell.tell_distinct('casework.question', 'household_id', -0.2);
select shell.tell_distinct('casework.clue_reason', 'household_id', -0.4);
analyze casework.question (household_id), casework.clue_reason (household_id);
