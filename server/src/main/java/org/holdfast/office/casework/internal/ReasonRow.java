package org.holdfast.office.casework.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.holdfast.office.casework.NewReason;
import org.holdfast.office.casework.UsedFact;
import org.jspecify.annotations.Nullable;

/// A reason as a row of the statements of this module; field names become column names.
record ReasonRow(
        int province,
        long householdId,
        long regionCode,
        int door,
        String source,
        int grade,
        String cause,
        LocalDate asOf,
        String policyVersion,
        @Nullable Long amount,
        List<UsedFact> facts,
        String sentenceZh,
        String sentenceEn,
        String clearsZh,
        String clearsEn,
        @Nullable String sourceRecord,
        LocalDate dueOn,
        LocalDate validSince,
        BigDecimal newsFactor,
        @Nullable Long owner) {

    static ReasonRow of(NewReason reason, Answers answers) {
        return new ReasonRow(
                JsonRows.province(reason.regionCode()),
                reason.householdId(),
                reason.regionCode(),
                reason.door().code(),
                reason.source(),
                reason.grade().code(),
                reason.cause(),
                reason.asOf(),
                reason.policyVersion(),
                reason.amountFen(),
                reason.facts(),
                reason.sentence().zh(),
                reason.sentence().en(),
                reason.clears().zh(),
                reason.clears().en(),
                reason.sourceRecord(),
                answers.dueOn(),
                answers.validSince(),
                answers.newsFactor(),
                answers.owner());
    }
}
