-- Written by hand from the text of the rules, sharing nothing with the evaluator: the second opinion on what the law means.
--
-- A number that is not fully known is an interval [lo, hi]. 10^30 stands for "no upper end", -10^30 for "no lower end"; every real amount
-- is far below. A comparison is true or false where the intervals leave no choice and NULL otherwise, so that SQL's own
-- three-valued AND, OR and NOT do the rest.
create or replace macro endless() as 1000000000000000000000000000000::hugeint;
create or replace macro below(alo, ahi, blo, bhi) as case when ahi < blo then true when alo >= bhi then false end;
create or replace macro at_most(alo, ahi, blo, bhi) as case when ahi <= blo then true when alo > bhi then false end;
create or replace macro same(alo, ahi, blo, bhi) as
    case when alo = ahi and blo = bhi and alo = blo then true when ahi < blo or bhi < alo then false end;

-- Counting people or events under a condition that may be NULL: those who surely meet it, and those who may.
create or replace macro surely(condition) as count(*) filter (where condition);
create or replace macro maybe(condition) as count(*) filter (where condition is not false);
-- Is there one? Yes if one surely is, no if none may be, else nobody knows.
create or replace macro somebody(condition) as
    case when surely(condition) > 0 then true when maybe(condition) = 0 then false end;
