select * from told
where (:filter = 'OPEN' and state <> 'ANSWERED') or (:filter = 'LATE' and state <> 'ANSWERED' and due_on < :today) or state = :filter
order by case when state = 'ANSWERED' then answered_on end desc, due_on, recorded_at
offset :from limit :at_most
