-- Four words of 64 bits for what fired and four for what cannot be told: bit n of the rules is bit n % 64 of word n // 64.
create or replace macro yes(b, place) as case when b then 1::bigint << place else 0 end;
create or replace macro unsure(b, place) as case when b is null then 1::bigint << place else 0 end;
create or replace view judged as
select household_id,
       yes(b0, 0) | yes(b1, 1) | yes(b2, 2) | yes(b3, 3) | yes(b4, 4) | yes(b5, 5) | yes(b6, 6)
           | yes(b7, 7) | yes(b8, 8) | yes(b9, 9) | yes(b10, 10) | yes(b11, 11) | yes(b12, 12) | yes(b13, 13)
           | yes(b14, 14) | yes(b15, 15) | yes(b16, 16) | yes(b17, 17) | yes(b18, 18) | yes(b19, 19) | yes(b20, 20)
           | yes(b21, 21) | yes(b22, 22) | yes(b23, 23) | yes(b24, 24) | yes(b25, 25) | yes(b26, 26) | yes(b27, 27)
           | yes(b28, 28) | yes(b29, 29) | yes(b30, 30) | yes(b31, 31) | yes(b32, 32) | yes(b33, 33) | yes(b34, 34)
           | yes(b35, 35) | yes(b36, 36) | yes(b37, 37) as fired0,
       yes(b80, 16) | yes(b81, 17) | yes(b82, 18) | yes(b83, 19) | yes(b84, 20) | yes(b85, 21) | yes(b86, 22)
           | yes(b87, 23) | yes(b88, 24) | yes(b89, 25) | yes(b90, 26) | yes(b91, 27) | yes(b92, 28) | yes(b93, 29)
           | yes(b94, 30) | yes(b95, 31) | yes(b96, 32) | yes(b97, 33) | yes(b98, 34) | yes(b99, 35) | yes(b100, 36)
           | yes(b101, 37) | yes(b102, 38) | yes(b103, 39) | yes(b104, 40) | yes(b105, 41) | yes(b106, 42) | yes(b107, 43)
           | yes(b108, 44) | yes(b109, 45) | yes(b110, 46) | yes(b111, 47) | yes(b112, 48) | yes(b113, 49) | yes(b114, 50)
           | yes(b115, 51) | yes(b116, 52) | yes(b117, 53) | yes(b118, 54) as fired1,
       yes(b160, 32) | yes(b161, 33) | yes(b176, 48) | yes(b177, 49) | yes(b178, 50) | yes(b179, 51) | yes(b180, 52)
           | yes(b181, 53) | yes(b182, 54) as fired2,
       yes(b192, 0) | yes(b193, 1) | yes(b194, 2) | yes(b195, 3) | yes(b196, 4) | yes(b197, 5) | yes(b198, 6)
           | yes(b199, 7) | yes(b200, 8) | yes(b201, 9) | yes(b202, 10) as fired3,
       unsure(b0, 0) | unsure(b1, 1) | unsure(b2, 2) | unsure(b3, 3) | unsure(b4, 4) | unsure(b5, 5) | unsure(b6, 6)
           | unsure(b7, 7) | unsure(b8, 8) | unsure(b9, 9) | unsure(b10, 10) | unsure(b11, 11) | unsure(b12, 12) | unsure(b13, 13)
           | unsure(b14, 14) | unsure(b15, 15) | unsure(b16, 16) | unsure(b17, 17) | unsure(b18, 18) | unsure(b19, 19) | unsure(b20, 20)
           | unsure(b21, 21) | unsure(b22, 22) | unsure(b23, 23) | unsure(b24, 24) | unsure(b25, 25) | unsure(b26, 26) | unsure(b27, 27)
           | unsure(b28, 28) | unsure(b29, 29) | unsure(b30, 30) | unsure(b31, 31) | unsure(b32, 32) | unsure(b33, 33) | unsure(b34, 34)
           | unsure(b35, 35) | unsure(b36, 36) | unsure(b37, 37) as cannot0,
       unsure(b80, 16) | unsure(b81, 17) | unsure(b82, 18) | unsure(b83, 19) | unsure(b84, 20) | unsure(b85, 21) | unsure(b86, 22)
           | unsure(b87, 23) | unsure(b88, 24) | unsure(b89, 25) | unsure(b90, 26) | unsure(b91, 27) | unsure(b92, 28) | unsure(b93, 29)
           | unsure(b94, 30) | unsure(b95, 31) | unsure(b96, 32) | unsure(b97, 33) | unsure(b98, 34) | unsure(b99, 35) | unsure(b100, 36)
           | unsure(b101, 37) | unsure(b102, 38) | unsure(b103, 39) | unsure(b104, 40) | unsure(b105, 41) | unsure(b106, 42) | unsure(b107, 43)
           | unsure(b108, 44) | unsure(b109, 45) | unsure(b110, 46) | unsure(b111, 47) | unsure(b112, 48) | unsure(b113, 49) | unsure(b114, 50)
           | unsure(b115, 51) | unsure(b116, 52) | unsure(b117, 53) | unsure(b118, 54) as cannot1,
       unsure(b160, 32) | unsure(b161, 33) | unsure(b176, 48) | unsure(b177, 49) | unsure(b178, 50) | unsure(b179, 51) | unsure(b180, 52)
           | unsure(b181, 53) | unsure(b182, 54) as cannot2,
       unsure(b192, 0) | unsure(b193, 1) | unsure(b194, 2) | unsure(b195, 3) | unsure(b196, 4) | unsure(b197, 5) | unsure(b198, 6)
           | unsure(b199, 7) | unsure(b200, 8) | unsure(b201, 9) | unsure(b202, 10) as cannot3
from ruled;
