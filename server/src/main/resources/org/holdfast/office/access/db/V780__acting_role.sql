-- The role of the posting that acts in the running transaction; null where the system itself works. For policies of the second lock that
-- hang on the role and not on the place alone.
create function access.acting_role() returns text language sql stable as $$
  select p.role from access.posting p where p.posting_id = nullif(current_setting('holdfast.posting', true), '')::bigint
$$;
revoke execute on function access.acting_role() from public;
grant execute on function access.acting_role() to holdfast_app;
