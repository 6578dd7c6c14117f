package org.holdfast.office.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.holdfast.office.casework.Bilingual;
import org.holdfast.office.casework.UsedFact;

/// What one rule says about one household, with everything needed to explain it.
///
/// @param answer the shelf's own word for the verdict: at risk, cannot tell, wrong, may be eliminated …
/// @param asks the facts that would decide, where the rule cannot tell
public record JudgedRule(
        String rule,
        int bit,
        String shelf,
        Verdict verdict,
        Bilingual answer,
        Bilingual says,
        Bilingual sentence,
        List<UsedFact> facts,
        List<String> asks,
        LocalDate asOf,
        int policyVersion,
        Instant judgedAt) {}
