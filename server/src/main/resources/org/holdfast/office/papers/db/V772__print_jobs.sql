-- Many papers at once. A job belongs to the posting that asked; its rows say which paper could not be printed and why.
create table papers.print_job (
  province    smallint not null,
  job_id      bigint generated always as identity,
  public_id   uuid     not null default uuidv7(),
  region_code bigint   not null,               -- of the posting
  posting     bigint   not null,
  account     bigint   not null,
  kind        text     not null,
  language    text     not null,
  state       smallint not null default 1,     -- 1 waiting 2 running 3 done
  total       int      not null,
  done        int      not null default 0,
  failed      int      not null default 0,
  asked_at    timestamptz not null,
  finished_at timestamptz,
  changed_by  bigint,
  primary key (province, job_id)
);
create unique index print_job_public on papers.print_job (public_id);
create index print_job_open on papers.print_job (state) where state < 3;

create table papers.print_row (
  province    smallint not null,
  job_id      bigint   not null,
  n           int      not null,
  subject     uuid     not null,
  head        text     not null,               -- masked
  region_code bigint   not null,               -- of the posting: the list is its own
  place       bigint   not null,
  state       smallint not null default 1,     -- 1 waiting 2 printed 3 could not be printed
  problem     text     not null default '',
  primary key (province, job_id, n)
);

create table papers.print_volume (
  province    smallint not null,
  job_id      bigint   not null,
  volume      int      not null,
  region_code bigint   not null,
  file        uuid     not null,
  papers      int      not null,
  bytes       bigint   not null,
  kept_at     timestamptz not null,
  dropped     boolean  not null default false,
  primary key (province, job_id, volume)
);

select access.protect(t::regclass) from unnest(array['papers.print_job', 'papers.print_row', 'papers.print_volume']) as t;
grant select, insert, update on papers.print_job, papers.print_row, papers.print_volume to holdfast_app;
