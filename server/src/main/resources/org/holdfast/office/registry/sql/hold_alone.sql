-- Nothing but the household's own rows tells who somebody without a document is, so two files must not look at once.
s.id_number_index is null or coalesce(s.id_problem, false)
