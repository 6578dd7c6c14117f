-- The national system's layout has a column for each of the thirteen values after elimination. They come with a household that is taken
-- over, where its file has all of them; how many persons they were about, it does not say.
alter table cases.after_value alter column persons drop not null;
alter table cases.staging_taken_over
  add column after_schooling boolean, add column after_housing boolean, add column after_insurance boolean, add column after_water boolean,
  add column after_wage bigint, add column after_property bigint, add column after_transfer bigint, add column after_operating bigint,
  add column after_operating_expense bigint, add column after_net bigint, add column after_net_per_person bigint,
  add column after_claims bigint, add column after_self_paid bigint;
