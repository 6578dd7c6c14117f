-- An export is made behind the screens, some households at a time. Each time is one transaction, which also notes how far it went, so that a
-- server that was stopped goes on where it stood.
alter table exchange.national_export
  add column state smallint not null default 3,        -- 1 being made 2 waits for a second person 3 ready 4 nothing had changed
  add column year smallint,                            -- of the income columns, where none is known
  add column why text not null default '',
  add column total int not null default 0,             -- households to look at, when it was asked for
  add column looked int not null default 0,
  add column made int not null default 0,              -- households in it, also those that moved away since
  add column persons int not null default 0,           -- rows of the file
  add column at_province smallint not null default 0, add column at_household bigint not null default 0,
  add column second_account bigint, add column second_unit text, add column second_on date;
create unique index national_export_one_at_a_time on exchange.national_export (region_code) where state = 1;
