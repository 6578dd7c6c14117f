package org.holdfast.office.referrals.web;

import java.util.List;
import org.holdfast.office.shell.Duties;
import org.holdfast.office.shell.Duty;
import org.springframework.stereotype.Component;

/// What referrals put into the menu.
@Component
class ReferralDuties implements Duties {
    @Override
    public List<Duty> duties() {
        return List.of(
                new Duty("today", "referrals.referrals", "/referrals", "referral.view", 30, 0),
                new Duty("data", "referrals.compare", "/referrals/compare", "referral.compare", 14, 0));
    }
}
