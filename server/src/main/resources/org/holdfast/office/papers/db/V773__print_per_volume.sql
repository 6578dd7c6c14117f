-- A job keeps the borders of its volumes, whatever the law says when it goes on.
alter table papers.print_job add column per_volume int not null default 500;
alter table papers.print_job alter column per_volume drop default;
