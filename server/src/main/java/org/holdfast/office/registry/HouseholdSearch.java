package org.holdfast.office.registry;

import java.util.List;
import java.util.UUID;
import org.holdfast.office.access.Acting;
import org.holdfast.office.access.Answer;
import org.holdfast.office.access.WriteRequest;

/// Finding households among one's own: the list, its count and the autocomplete ask the same statement through
/// the same lock. A household elsewhere does not exist.
public interface HouseholdSearch {

    /// One household found.
    ///
    /// @param head masked
    /// @param matched masked name of the member who was found; empty where the household itself was
    record Line(
            UUID household,
            long regionCode,
            String hamlet,
            String head,
            int persons,
            boolean lifted,
            int monitoredType,
            String externalNo,
            String matched) {}

    record Found(long total, List<Line> lines) {
        public Found {
            lines = List.copyOf(lines);
        }
    }

    /// @param text name of a person or place, pinyin initials of a place, household number, or the last four
    ///     characters of a document number; empty for all households
    Found find(Acting who, String text, int from, int atMost);

    /// Whether this is a whole document number, which may be searched only by [#byDocument].
    boolean isDocument(String text);

    /// Finds a person by the whole document number, through its keyed hash. A reading of class C4: noted in the
    /// journal with its purpose, whether somebody was found or not. Not for postings narrower than a place.
    ///
    /// @return where to go on: the household's page, or the search page saying that nobody was found
    Answer byDocument(Acting who, WriteRequest request, String number);
}
