-- What every page asks, answered from an index: how much is due, who is visited this week for questions.
-- household_id is included for the second lock's narrowing.
create index clue_due on casework.clue (region_code, due_on) include (household_id) where stage = 1;
create index question_visit on casework.question (visit_week, region_code) where answered_on is null and visit_week is not null;
