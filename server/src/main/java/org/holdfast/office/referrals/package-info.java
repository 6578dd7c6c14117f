/// Referrals to civil affairs: who is proposed for which programme, what the department answers, and its monthly lists.
///
/// Rules of the shelf `referral` name candidates; a township proposes with the household's consent, the county
/// sends, the department answers, and payment is confirmed. [Referrals] serves the screens, [ReferralActs]
/// takes what people do, [Comparisons] holds the lists against what is known here; whoever lost aid comes back
/// as a clue.
///
/// Others may use the types in this package. Everything below it is nobody else's business.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "journal",
            "shell",
            "region",
            "intake",
            "registry",
            "casework",
            "screening",
            "exchange"
        })
@NullMarked
package org.holdfast.office.referrals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
