-- Accounts an administrator of [lo, hi) sees: opened there, or with a posting there; newest first.
select a.account_id, a.public_id, a.login, a.name, a.enabled, a.region_code, a.last_login_at,
       coalesce(i.used_at is null and i.expires_at > :now, false) as invited, count(*) over () as found
from access.account a
left join access.invitation i on i.account_id = a.account_id
where (:text = '' or a.login ilike :pattern or a.name ilike :pattern)
  and ((a.region_code >= :lo and a.region_code < :hi)
    or exists (select 1 from access.posting p where p.account_id = a.account_id and p.region_code >= :lo and p.region_code < :hi and p.hi <= :hi))
order by a.account_id desc
limit :at_most offset :skipped;
