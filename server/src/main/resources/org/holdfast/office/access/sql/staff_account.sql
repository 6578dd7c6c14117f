-- One account, if it was opened in [lo, hi) or has a posting there.
select a.account_id, a.public_id, a.login, a.name, a.enabled, a.region_code, a.last_login_at,
       coalesce(i.used_at is null and i.expires_at > :now, false) as invited, 1 as found
from access.account a
left join access.invitation i on i.account_id = a.account_id
where a.public_id = :account
  and ((a.region_code >= :lo and a.region_code < :hi)
    or exists (select 1 from access.posting p where p.account_id = a.account_id and p.region_code >= :lo and p.region_code < :hi and p.hi <= :hi));
