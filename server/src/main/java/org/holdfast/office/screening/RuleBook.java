package org.holdfast.office.screening;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.holdfast.office.access.Acting;
import org.holdfast.office.casework.Bilingual;
import org.jspecify.annotations.Nullable;

/// The rules in force at a place today, with the values they use and the documents these come from.
public interface RuleBook {
    /// The book of a place; the reader's own place where none is named.
    Book at(Acting who, Optional<Long> regionCode);

    /// @param gaps values no document sets here: rules that need them cannot tell
    record Book(
            long regionCode,
            LocalDate day,
            int policyVersion,
            String policyHash,
            List<Entry> rules,
            List<String> gaps) {}

    /// One rule.
    ///
    /// @param when the condition as the law writes it
    /// @param grade red, orange, yellow or blue; empty outside the risk shelf
    record Entry(
            String rule,
            int bit,
            String shelf,
            Bilingual says,
            Bilingual sentence,
            String when,
            String appliesTo,
            String grade,
            String cause,
            String why,
            List<String> serves,
            List<InForce> values,
            List<String> documents) {}

    /// A value in force.
    ///
    /// @param value as shown, or empty where no document sets one here
    /// @param setBy region that set it: 0 the nation
    record InForce(
            String parameter,
            Bilingual label,
            String value,
            String unit,
            long setBy,
            @Nullable LocalDate since,
            String document,
            String source,
            String confidence,
            String note) {}
}
