-- What the national system says about a village as a whole: one row a village as it stands now, the versions before in history.
-- No person and no household in it. Amounts of money in fen, land in hundredths of a mu; unknown is null.
create table registry.village_condition (
  province     smallint not null,
  region_code  bigint   not null,                -- the village
  as_of        date     not null,                -- the day for which these figures were first reported
  households int, persons int, dibao_households int, dibao_persons int, tekun_households int, tekun_persons int, disabled_persons int,
  unsafe_house_households int, unsafe_water_households int, pension_persons int,
  cultivated_mu int, forest_mu int, orchard_mu int, grass_mu int, water_mu int,
  collective_income bigint,                      -- of the year
  clinics int, doctors int, public_toilets int, waste_points int, library_rooms int,
  primary_school boolean, bus boolean, road_hardened boolean,
  formerly_poor boolean,                         -- 是否出列
  team boolean, team_members int,                -- 驻村工作队
  version      int  not null default 1,
  changed_at   timestamptz not null default now(),
  changed_by   bigint,                           -- journal.entry
  batch_id     bigint,
  primary key (province, region_code)
);
create table registry.village_condition_history
  (like registry.village_condition, superseded_at timestamptz not null default now(), superseded_by bigint);
create index village_condition_history_key on registry.village_condition_history (province, region_code, version);
select access.protect('registry.village_condition');
select access.protect('registry.village_condition_history');
grant select, insert, update on registry.village_condition to holdfast_app;
grant select, insert on registry.village_condition_history to holdfast_app;

create table registry.staging_village (
  batch_id bigint not null, row_no bigint not null, row_id uuid not null, row_hash bytea not null,
  village bigint not null, as_of date not null,
  households bigint, persons bigint, dibao_households bigint, dibao_persons bigint, tekun_households bigint, tekun_persons bigint,
  disabled_persons bigint, unsafe_house_households bigint, unsafe_water_households bigint, pension_persons bigint,
  cultivated_mu bigint, forest_mu bigint, orchard_mu bigint, grass_mu bigint, water_mu bigint, collective_income bigint,
  clinics bigint, doctors bigint, public_toilets bigint, waste_points bigint, library_rooms bigint,
  primary_school boolean, bus boolean, road_hardened boolean, formerly_poor boolean, team boolean, team_members bigint
);
create index staging_village_batch on registry.staging_village (batch_id, row_no);
grant select, insert, update, delete, maintain on registry.staging_village to holdfast_app;
