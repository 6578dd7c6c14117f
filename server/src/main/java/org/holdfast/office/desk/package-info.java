/// Pages that combine what other modules know: today's work (S1), a check with its why (S2), a household (S3),
/// a county's desk (S6), the map (S7) and the rule book. Nobody uses desk; it holds no rule of its own, only
/// drafts of what somebody is writing.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "access :: web",
            "journal",
            "shell",
            "region",
            "intake",
            "registry",
            "assistance",
            "casework",
            "screening",
            "cases",
            "referrals",
            "progress"
        })
@NullMarked
package org.holdfast.office.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
