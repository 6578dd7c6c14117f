-- The clock's own table of tasks: a scheduler takes away what it does not know, so two kinds of schedulers must not share one.
create table cases.scheduled_tasks (like shell.scheduled_tasks including all);
grant select, insert, update, delete on cases.scheduled_tasks to holdfast_app;
