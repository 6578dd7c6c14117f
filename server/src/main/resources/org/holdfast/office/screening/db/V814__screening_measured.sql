-- A county's first judging tells the planner how large these tables have become. "maintain" is the right to analyse, vacuum and reindex;
-- it reads no row and changes none.
grant maintain on screening.judged, screening.judgement to holdfast_app;
