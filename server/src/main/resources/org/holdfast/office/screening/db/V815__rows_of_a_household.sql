-- As with the registry's rows: a household has a few judgements, however large the table is.
select shell.tell_distinct('screening.judgement', 'household_id', -0.2);
analyze screening.judgement (household_id);
