-- The receiving village has to know who comes before the household is its own: masked head and number of persons.
alter table registry.move add column head_name text not null default '', add column persons smallint not null default 0;
