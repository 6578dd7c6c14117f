-- The numbers in force at the places and days the households are judged at, typed from the documents a second time. Fen.
-- NULL: no document was found, so whatever needs the number cannot be told.
create or replace table number_in_force (
    place bigint, day date, line hugeint, rural hugeint, standard hugeint, sums boolean, sum_lifted hugeint, sum_other hugeint);
insert into number_in_force values
    (420000000000, '2022-06-15', 690000, 1825900, null, false, null, null),      -- Hubei; rural income of 2021
    (420000000000, '2022-01-01', 690000, 1825900, null, false, null, null),
    (420000000000, '2021-12-15', 600000, null, null, false, null, null),         -- rural income of 2020 was not found
    (520000000000, '2023-03-20', 730000, 1370700, null, false, null, null),      -- Guizhou; rural income of 2022
    (410100000000, '2023-05-10', 750000, 1869700, null, true, 2000000, 2000000), -- Zhengzhou in Henan
    (620702000000, '2022-06-15', 650000, 1143300, 526800, false, null, null),    -- Ganzhou district in Gansu
    (440000000000, '2022-06-15', null, 2230600, null, false, null, null);        -- Guangdong: no line found
