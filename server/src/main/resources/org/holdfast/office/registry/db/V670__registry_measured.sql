-- An import that fills these tables tells the planner how large they have become. It reads no row and changes none: "maintain" is the
-- right to analyse, vacuum and reindex.
grant maintain on registry.household, registry.person, registry.membership, registry.identity, registry.living, registry.money_year,
  registry.coverage to holdfast_app;
