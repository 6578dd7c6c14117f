select w.watch_id, w.version, w.state, w.rule, w.cause, w.opened_on, w.responsible, w.kind, w.what, w.due_on, w.reason, w.delivered_on, w.evidence,
       w.persons, w.before_first, w.before_last, w.income_before, w.effect_from, w.after_first, w.after_last, w.income_after, w.ended_on, w.end_words
from assistance.watch w
where w.province = :province and w.household_id = :household_id and w.region_code >= :lo and w.region_code < :hi
order by w.watch_id desc
