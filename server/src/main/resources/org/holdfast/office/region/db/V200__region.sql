-- The official five-level tree. Public facts: no row-level security.
-- Four codes stand at two levels and are their own parent, so the key is (level, code).
create schema if not exists region;
grant usage on schema region to holdfast_app;

create table region.region (
  level       smallint not null check (level between 0 and 5),   -- 0 nation, 1 province … 5 village
  code        bigint   not null,
  name        text     not null,
  parent_code bigint,
  lo          bigint   not null,                                  -- the subtree is [lo, hi)
  hi          bigint   not null,
  initials    text     not null,                                  -- pinyin initials, lower case
  edition     smallint not null,                                  -- year of the list
  primary key (level, code),
  check (lo <= code and code < hi)
);
create index region_code on region.region (code);
create index region_parent on region.region (parent_code, level);
create index region_initials on region.region (initials text_pattern_ops);

-- County codes in force by year, for the change report and for reading old files.
create table region.county_year (
  code bigint not null, year smallint not null, name text not null, primary key (code, year)
);

-- Named, dated sets of places that cut across the tree (832, 160, a shock's area …).
create table region.place_set (
  set_id  bigint generated always as identity primary key,
  name_zh text not null, name_en text not null, source text not null,
  from_on date, until_on date, unique (name_zh)
);
create table region.place_set_member (
  set_id bigint not null references region.place_set, lo bigint not null, hi bigint not null, primary key (set_id, lo, hi)
);
grant select, insert, update, delete on all tables in schema region to holdfast_app;
