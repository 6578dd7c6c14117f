-- Mode "all" applies many chunks in one transaction; each begins with nobody incoming.
truncate person_incoming;
