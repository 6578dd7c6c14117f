select count(*) from assistance.watch w where w.region_code >= :lo and w.region_code < :hi and case :filter
      when 'HELPED' then w.state = 1
      when 'DUE' then w.state = 1 and w.delivered_on is null and w.due_on >= cast(:today as date)
      when 'LATE' then w.state = 1 and w.delivered_on is null and w.due_on < cast(:today as date)
      when 'EFFECT' then w.state = 1 and w.effect_from <= cast(:today as date)
      when 'REASON' then w.state = 2
      when 'ENDED' then w.state = 3 end
