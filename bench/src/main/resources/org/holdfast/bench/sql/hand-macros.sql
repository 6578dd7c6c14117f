-- A truth in two bits: 1 yes, 2 no, 3 nobody knows. A small number in six, 63 for one that nobody knows.
create or replace macro truth(value) as (case when value then 1 when value is null then 3 else 2 end)::bigint;
create or replace macro clipped(value) as (case when value is null then 63 else least(62, value) end)::bigint;
-- A truth as the household's loop has it: 3 yes, 0 no, 2 nobody knows.
create or replace macro pair(value) as (case when value then 3 when value is null then 2 else 0 end)::bigint;
create or replace macro place(value, far) as (value::bigint << far);
