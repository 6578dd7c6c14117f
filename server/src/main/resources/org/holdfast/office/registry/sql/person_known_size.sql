analyze person_incoming;
