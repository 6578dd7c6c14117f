package org.holdfast.policy.procedure;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.holdfast.policy.parameter.References;
import org.holdfast.policy.text.Form;
import org.holdfast.policy.text.Wording;

/// Reads a deadline's file. Whether its acts and parameters exist is looked at when everything is read.
public final class DeadlineReader {

    private DeadlineReader() {}

    /// Empty, with problems noted, when no day could be counted by it.
    public static Optional<Deadline> deadline(String id, long region, Form form) {
        String says = form.needed("says");
        Wording label = new Wording(form.needed("zh"), form.needed("en"));
        String procedure = form.needed("procedure");
        String starts = form.needed("starts");
        Set<String> ends = new LinkedHashSet<>(form.texts("ends"));
        String days = form.needed("days");
        Optional<String> working = form.text("working-days");
        boolean least = form.yesNo("least").orElse(false);
        boolean pauses = form.yesNo("pauses").orElse(false);
        boolean rolls = form.yesNo("rolls-to-working-day").orElse(false);
        Optional<Level> urges = form.text("urges")
                .flatMap(text -> ProcedureReader.word(text, Level.values(), Level::word, "urges", form));
        if (!least && urges.isEmpty()) {
            form.missing("urges");
        }
        Deadline deadline = new Deadline(
                id,
                procedure,
                label,
                says,
                starts,
                ends,
                days,
                working,
                least,
                pauses,
                rolls,
                urges,
                References.of(form),
                form.day("from"),
                form.day("until"),
                region,
                form.at());
        form.done();
        return procedure.isEmpty() || starts.isEmpty() || days.isEmpty() ? Optional.empty() : Optional.of(deadline);
    }
}
