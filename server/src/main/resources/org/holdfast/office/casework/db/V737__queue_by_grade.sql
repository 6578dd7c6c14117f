-- Whether anybody waits whom a week could open is asked after every act: the index says it without the clues.
create index clue_queue_by_grade on casework.clue (region_code, grade) where stage = 0;
drop index casework.clue_queue;
