-- One more of this kind today; answers how many that makes.
insert into casework.door_count as d (on_day, kind, of, times) values (:day, :kind, :of, 1)
on conflict (on_day, kind, of) do update set times = d.times + 1
returning times
