-- Twelve whole months end with the month before the day of judgement; the twelve before those are `earlier`. No component is below zero,
-- so what is not known costs only the upper end; of an expense it is the lower end of what is left.
create or replace view money as
select household_id,
       lowest(wage_12) + lowest(operating_12) + lowest(property_12) + lowest(transfer_12)
           - most(operating_expense_12, operating_expense_12_more) as net_lo,
       most(wage_12, wage_12_more) + most(operating_12, operating_12_more) + most(property_12, property_12_more)
           + most(transfer_12, transfer_12_more) - lowest(operating_expense_12) as net_hi,
       lowest(wage_12_before_12) + lowest(operating_12_before_12) + lowest(property_12_before_12) + lowest(transfer_12_before_12)
           - most(operating_expense_12_before_12, operating_expense_12_before_12_more) as earlier_lo,
       most(wage_12_before_12, wage_12_before_12_more) + most(operating_12_before_12, operating_12_before_12_more)
           + most(property_12_before_12, property_12_before_12_more) + most(transfer_12_before_12, transfer_12_before_12_more)
           - lowest(operating_expense_12_before_12) as earlier_hi,
       net_lo + lowest(claims_12) - most(medical_self_paid_12, medical_self_paid_12_more)
           - most(schooling_self_paid_12, schooling_self_paid_12_more) - most(other_self_paid_12, other_self_paid_12_more) as left_lo,
       net_hi + most(claims_12, claims_12_more) - lowest(medical_self_paid_12) - lowest(schooling_self_paid_12)
           - lowest(other_self_paid_12) as left_hi,
       lowest(wage_12) as wage_lo, most(wage_12, wage_12_more) as wage_hi,
       lowest(transfer_12) as transfer_lo, most(transfer_12, transfer_12_more) as transfer_hi,
       lowest(medical_self_paid_12) as medical_lo, most(medical_self_paid_12, medical_self_paid_12_more) as medical_hi,
       lowest(schooling_self_paid_12) as schooling_lo, most(schooling_self_paid_12, schooling_self_paid_12_more) as schooling_hi,
       medical_lo + schooling_lo as rigid_lo, medical_hi + schooling_hi as rigid_hi
from sums;
