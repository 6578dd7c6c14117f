-- Lifted households with low or fallen income: helped to earn without becoming monitored, or a written reason why not.
create table assistance.watch (
  province     smallint not null,
  watch_id     bigint generated always as identity,
  public_id    uuid     not null default uuidv7(),
  household_id bigint   not null,
  region_code  bigint   not null,
  state        smallint not null,               -- 1 helped 2 a reason is written 3 ended
  rule         text     not null,               -- the rule it came by
  cause        text     not null default '',    -- word of the list cause
  opened_on    date     not null,
  responsible  text     not null,
  kind         int,                             -- measure of the catalogue; null with a reason
  what         text     not null default '',
  due_on       date,
  reason       text     not null default '',
  delivered_on date, evidence text not null default '',
  persons      int      not null,
  before_first date not null, before_last date not null,   -- the twelve whole months before it was opened
  income_before bigint,                         -- fen per person; null: not all of it is known
  effect_from  date,                            -- first day on which the effect may be read
  after_first date, after_last date, income_after bigint,
  ended_on date, end_words text not null default '',
  owner        bigint,                          -- access.posting: never null while it stands
  policy_version text not null,
  version      int not null default 1,
  changed_at   timestamptz not null default now(),
  changed_by   bigint,
  primary key (province, watch_id)
);
create unique index one_standing_watch on assistance.watch (province, household_id) where state in (1, 2);
create index watch_by_place on assistance.watch (region_code, state);
create index watch_owner on assistance.watch (owner) where state = 1;
create table assistance.watch_history (like assistance.watch, superseded_at timestamptz not null default now(), superseded_by bigint);
create index watch_history_key on assistance.watch_history (province, watch_id, version);
select access.protect(t::regclass) from unnest(array['assistance.watch', 'assistance.watch_history']) as t;
grant select, insert, update on assistance.watch to holdfast_app;
grant select, insert on assistance.watch_history to holdfast_app;
grant update (province, household_id, region_code) on assistance.watch_history to holdfast_app;
