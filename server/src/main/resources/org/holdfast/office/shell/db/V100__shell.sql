-- Base of the house: settings, stored files, timed jobs.
create schema if not exists shell;
grant usage on schema shell to holdfast_app;

create table shell.setting (
  name  text primary key,
  value text not null
);
grant select, insert, update on shell.setting to holdfast_app;

-- Table of db-scheduler (its published layout).
create table shell.scheduled_tasks (
  task_name            text                     not null,
  task_instance        text                     not null,
  task_data            bytea,
  execution_time       timestamp with time zone not null,
  picked               boolean                  not null,
  picked_by            text,
  last_success         timestamp with time zone,
  last_failure         timestamp with time zone,
  consecutive_failures int,
  last_heartbeat       timestamp with time zone,
  version              bigint                   not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on shell.scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on shell.scheduled_tasks (last_heartbeat);
grant select, insert, update, delete on shell.scheduled_tasks to holdfast_app;
