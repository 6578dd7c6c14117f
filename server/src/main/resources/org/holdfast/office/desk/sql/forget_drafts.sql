-- Drafts nobody has touched for two weeks, and those of a clue that has moved on.
delete from desk.draft
where region_code >= :lo and region_code < :hi
  and (saved_at < :before or (object_id = :object and account_id = :account));
