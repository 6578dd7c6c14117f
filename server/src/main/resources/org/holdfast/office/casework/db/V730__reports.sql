-- What people tell the office: a family about itself, anybody about a family. One row a telling, from its receipt to its answer.
-- A telling about a household that is registered joins the household's clue; any other stays in the list of the village it names.
create table casework.report (
  province     smallint not null,
  report_id    uuid     not null,
  region_code  bigint   not null,               -- the village that looks: where the household is registered, else the one named
  said_of      bigint   not null,               -- the village that was named
  household_id bigint,                          -- null: not in the registry, the township settles it
  clue_id      bigint,                          -- the clue it opened or joined
  door         smallint not null check (door in (1, 4)),   -- casework.Door: 1 self 4 public
  channel      smallint not null,               -- casework.Channel
  receipt      text,                            -- 16 digits, the last a check; what the family asks by. Null for the public's door
  head_name    text     not null default '',
  document_enc bytea, document_index bytea,
  phone_enc    bytea, phone_index bytea,        -- of the family, or of whoever reported; null: anonymous
  other_name   boolean  not null default false, -- the number is on file under another name: never joined by itself
  cause        text     not null,
  words        text     not null,
  received_on  date     not null,
  visit_by     date     not null,               -- what the family was promised, by the law of the village named
  answer_by    date     not null,
  owner        bigint,                          -- access.posting: never null while unanswered (invariant, counted and tested)
  answer       smallint,                        -- casework.ReportAnswer
  answer_words text,
  answered_on  date,
  answered_by  bigint,                          -- access.posting
  recorded_at  timestamptz not null,
  version      int not null default 1,
  changed_at   timestamptz not null default now(),
  changed_by   bigint,
  primary key (province, report_id),
  check (receipt is null or door = 1),
  check ((answer is null) = (answered_on is null)),
  check (household_id is not null or clue_id is null)
);
create unique index report_public on casework.report (report_id);
create unique index report_receipt on casework.report (receipt) where receipt is not null;
create index report_open on casework.report (region_code, answer_by) where answered_on is null;
create index report_owner on casework.report (owner) where answered_on is null;
create index report_by_household on casework.report (province, household_id) where household_id is not null;
create table casework.report_history (like casework.report, superseded_at timestamptz not null default now(), superseded_by bigint);
create index report_history_by_report on casework.report_history (report_id, version);

-- The village that was named, where another one looks: it sees that somebody asked, and who looks.
create table casework.report_elsewhere (
  province    smallint not null,
  report_id   uuid     not null,
  region_code bigint   not null,
  looks       bigint   not null,                -- the village that looks
  head_name   text     not null,
  received_on date     not null,
  changed_by  bigint,
  primary key (province, report_id, region_code)
);
create index report_elsewhere_by_place on casework.report_elsewhere (region_code, received_on);

-- How often one address or one number has declared or asked on a day. Keyed hashes only.
create table casework.door_count (
  on_day date     not null,
  kind   smallint not null,                     -- 1 declarations from an address 2 declarations of a number 3 receipts asked in vain
  of     bytea    not null,
  times  int      not null,
  primary key (on_day, kind, of)
);

select access.protect(t::regclass) from unnest(array['casework.report', 'casework.report_history', 'casework.report_elsewhere']) as t;
grant select, insert, update on casework.report, casework.report_elsewhere, casework.door_count to holdfast_app;
grant select, insert on casework.report_history to holdfast_app;
grant delete on casework.door_count to holdfast_app;

-- What casework publishes: no name, no number, no words.
create view casework.reported_report with (security_invoker = true) as
select r.province, r.report_id, r.region_code, r.said_of, r.household_id, r.clue_id, r.door, r.channel, r.cause, r.received_on, r.visit_by,
       r.answer_by, r.owner, r.answer, r.answered_on
from casework.report r;
grant select on casework.reported_report to holdfast_app;
