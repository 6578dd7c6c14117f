-- How far a run is inside a county, so that people see a rate and an honest remaining time.
alter table screening.run_county add column expected int not null default 0;    -- households when the run began
alter table screening.run_county add column changed  int not null default 0;    -- judgements written
alter table screening.run_county add column moved_at timestamptz;               -- when it last got further
