select state, count(*) as reports, count(*) filter (where due_on < :today and state <> 'ANSWERED') as late from told group by state
