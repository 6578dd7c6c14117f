-- What stays with an elimination: four flags (true is a problem) and nine amounts of the household in fen, of the 12 months before the check.
create table cases.after_value (
  province smallint not null, case_id bigint not null,
  household_id bigint not null, region_code bigint not null,
  eliminated_on date not null, persons int not null,
  flag_housing boolean not null, flag_schooling boolean not null, flag_water boolean not null, flag_insurance boolean not null,
  wage bigint not null, property bigint not null, transfer bigint not null, operating bigint not null, operating_expense bigint not null,
  net bigint not null, net_per_person bigint not null, claims bigint not null, self_paid bigint not null,
  changed_by bigint,
  primary key (province, case_id)
);
create index after_value_by_household on cases.after_value (province, household_id);
select access.protect('cases.after_value');
grant select, insert, update on cases.after_value to holdfast_app;

create view cases.reported_after_value with (security_invoker = true) as
select a.province, a.case_id, a.household_id, a.region_code, a.eliminated_on, a.persons, a.flag_housing, a.flag_schooling, a.flag_water,
       a.flag_insurance, a.wage, a.property, a.transfer, a.operating, a.operating_expense, a.net, a.net_per_person, a.claims, a.self_paid
from cases.after_value a;
grant select on cases.reported_after_value to holdfast_app;
