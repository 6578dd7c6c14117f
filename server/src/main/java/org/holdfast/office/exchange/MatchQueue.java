package org.holdfast.office.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.WriteRequest;
import org.holdfast.office.casework.Bilingual;
import org.jspecify.annotations.Nullable;

/// Records of which somebody here may be meant. A person sees both sides and decides; nothing attaches
/// itself.
public interface MatchQueue {
    /// What the department wrote.
    ///
    /// @param lastFour end of the number, empty where there is none
    record Waiting(
            UUID id,
            Bilingual department,
            Bilingual kind,
            String name,
            int sex,
            @Nullable LocalDate bornOn,
            String place,
            String lastFour,
            boolean numberFaulty,
            @Nullable Long amountFen,
            @Nullable LocalDate happenedOn,
            LocalDate receivedOn,
            int candidates,
            int best,
            int version) {}

    /// Whom it may mean.
    ///
    /// @param place number of the choice, 1 the likeliest
    /// @param score of 100
    /// @param parts what speaks for it and against it
    record Candidate(
            int place,
            String name,
            int sex,
            @Nullable LocalDate bornOn,
            long regionCode,
            String lastFour,
            UUID household,
            int score,
            List<Part> parts) {
        public Candidate {
            parts = List.copyOf(parts);
        }
    }

    /// @param key of the message bundles
    record Part(String key, int points) {}

    record Found(long total, List<Waiting> lines) {
        public Found {
            lines = List.copyOf(lines);
        }
    }

    Found waiting(Acting who, int atMost, int skip);

    /// @throws org.holdfast.office.access.Refused when it does not wait in the caller's places
    Waiting one(Acting who, UUID record);

    List<Candidate> candidates(Acting who, UUID record);

    /// @param version the record's version the page was opened on
    /// @param choice number of a candidate; 0 for nobody of them
    Answer decide(Acting who, WriteRequest request, UUID record, int version, int choice);
}
