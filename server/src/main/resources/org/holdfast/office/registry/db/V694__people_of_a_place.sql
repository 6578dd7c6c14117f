-- People of a place are found in the order of their names (person_by_name); nothing asks for them in the order of their numbers, and every
-- index of a person is paid for at each person who comes in.
drop index registry.person_by_village;
