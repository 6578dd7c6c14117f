-- The households of those who came with the chunk.
select distinct household_id from person_incoming order by household_id;
