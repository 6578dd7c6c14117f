-- Failures of this login from this address in the last five minutes, while the last one is younger than 30 seconds.
select case when max(at) > clock_timestamp() - interval '30 seconds' then count(*) else 0 end::int
from access.login_failure
where login = left(:login, 60) and address = :address and at > clock_timestamp() - interval '5 minutes';
