-- A county's first judging tells the planner how large these tables have become. "maintain" is the right to analyse, vacuum and reindex;
-- it reads no row and changes none.
grant maintain on casework.clue, casework.clue_reason, casework.question, casework.question_list to holdfast_app;
