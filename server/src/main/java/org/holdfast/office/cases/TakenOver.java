package org.holdfast.office.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the national system's file said about a case that was not done here. Nobody here checked it.
///
/// @param causes numbers of the list cause, the first one first
/// @param way 1 by help, 2 naturally
/// @param afterValues the file had all thirteen values after the elimination
public record TakenOver(
        LocalDate takenOn,
        @Nullable LocalDate firstIdentifiedOn,
        @Nullable LocalDate identifiedOn,
        @Nullable LocalDate eliminatedOn,
        @Nullable Integer way,
        List<Integer> causes,
        @Nullable Integer measures,
        boolean fallback,
        boolean afterValues) {

    /// Keys of what the source lacks; none of it is made up.
    public List<String> lacking(String kind) {
        List<String> lacking = new ArrayList<>();
        if (identifiedOn == null) {
            lacking.add("identified-on");
        }
        if (causes.isEmpty()) {
            lacking.add("causes");
        }
        if (measures == null) {
            lacking.add("measures");
        }
        if (kind.equals("elimination")) {
            if (eliminatedOn == null) {
                lacking.add("eliminated-on");
            }
            if (way == null) {
                lacking.add("way");
            }
            if (!afterValues) {
                lacking.add("after-values");
            }
        }
        lacking.add("steps");
        return lacking;
    }
}
