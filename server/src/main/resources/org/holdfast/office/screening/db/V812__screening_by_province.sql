select shell.keep_by_province(t::regclass) from unnest(array['screening.judged', 'screening.judgement']) as t;
