-- By which version of the law a referral's last days were counted, and from when the county's days run: another county begins anew.
alter table referrals.referral add column sends_from date, add column counted_by int;
alter table referrals.referral_history add column sends_from date, add column counted_by int;
create index referral_counted on referrals.referral (region_code, counted_by) where stage in ('proposed', 'sent');

-- Who was told that a last day had passed: once for each step and day. A day that was counted anew is another day.
create table referrals.urging (
  province smallint not null, referral_id bigint not null,
  step text not null check (step in ('send', 'answer')), due_on date not null,
  household_id bigint not null, region_code bigint not null,
  level smallint not null, posting bigint,
  urged_on date not null, urged_at timestamptz not null default clock_timestamp(),
  changed_by bigint,
  primary key (province, referral_id, step, due_on)
);
create index urging_by_place on referrals.urging (region_code, urged_on);
create index urging_by_household on referrals.urging (province, household_id);
select access.protect('referrals.urging'::regclass);
create policy not_for_departments on referrals.urging as restrictive for all
  using (region_code >= nullif(current_setting('holdfast.lo'), '')::bigint and region_code < nullif(current_setting('holdfast.hi'), '')::bigint
    and (select access.acting_role()) is distinct from 'department_liaison');
grant select, insert, update on referrals.urging to holdfast_app;

-- The clock's own table of tasks: a scheduler takes away what it does not know, so two kinds of schedulers must not share one.
create table referrals.scheduled_tasks (like shell.scheduled_tasks including all);
grant select, insert, update, delete on referrals.scheduled_tasks to holdfast_app;
