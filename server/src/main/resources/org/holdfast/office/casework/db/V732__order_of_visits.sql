-- Within a grade the lowest income at the pace of the last months comes first. Fen by head; null = not counted yet or members unknown.
alter table casework.clue add column income_pace bigint;
