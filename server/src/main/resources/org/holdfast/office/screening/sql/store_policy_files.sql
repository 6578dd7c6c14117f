-- The texts of a version; the same texts are kept once.
insert into screening.policy_file (hash, path, text)
select :hash, f.path, f.text from unnest(cast(:paths as text[]), cast(:texts as text[])) as f(path, text)
on conflict (hash, path) do nothing
