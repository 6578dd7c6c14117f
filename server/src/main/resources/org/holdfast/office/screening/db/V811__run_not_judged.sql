-- Why a run went on without a county: a word of the message bundles, and what was found.
alter table screening.run_county add column not_judged        text;
alter table screening.run_county add column not_judged_detail text;
