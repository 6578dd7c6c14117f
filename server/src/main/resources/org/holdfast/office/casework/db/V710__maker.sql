-- Who made a check, as a person: maker is never checker, whatever postings somebody holds.
alter table casework.house_check add column checked_account bigint not null default 0; -- access.account; 0 = the system
