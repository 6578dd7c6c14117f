-- Chance without a generator's state: a hash of the household's number and a salt (0 to 127) is cut into four draws of 0 to 65535. So any county
-- can be written by itself, again, and comes out the same.
create or replace macro dice(number, salt) as hash((number * 128 + salt)::bigint);
create or replace macro draw(hashed, place) as ((hashed >> (16 * place)) & 65535)::integer;
-- A whole number from `low` to `high`, both included.
create or replace macro between_of(drawn, low, high) as low + (drawn::bigint * (high - low + 1)) // 65536;
-- True for about `share` in 65536.
create or replace macro rarely(drawn, share) as drawn < share;
-- Months from first to last (counted back) that lie in a gap; a gap from 0 to -1 is none.
create or replace macro gap_in(first, last, gap_from, gap_to) as
    greatest(0, least(last, gap_to) - greatest(first, gap_from) + 1);
create or replace macro known_in(first, last, gap_from, gap_to) as
    greatest(0, last - first + 1) - gap_in(first, last, gap_from, gap_to);
-- The known part of the months first to last: one amount a month up to 12 months back, another before, a lump in one month.
create or replace macro held(amount, earlier, lump, lump_back, first, last, gap_from, gap_to) as
    amount * known_in(first, least(last, 12), gap_from, gap_to)
    + earlier * known_in(greatest(first, 13), last, gap_from, gap_to)
    + case when lump_back between first and last and not lump_back between gap_from and gap_to then lump else 0 end;
-- The amount of one month; null outside the 24 months and in the gap.
create or replace macro month_amount(amount, earlier, lump, lump_back, gap_from, gap_to, back) as
    case when back not between 1 and 24 or back between gap_from and gap_to then null
         else (case when back <= 12 then amount else earlier end) + (case when lump_back = back then lump else 0 end) end;
