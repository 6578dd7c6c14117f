package org.holdfast.office.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// What numbers count by that a document sets. Progress holds no law; whoever does answers.
public interface BoardLaw {
    /// @param incomeBits of the rules about low and fallen income, of every place
    /// @param helpMissingAfter months by province after which a household without any measure is an error
    record Counted(List<Integer> incomeBits, Map<Integer, Integer> helpMissingAfter) {}

    Counted on(LocalDate day);
}
