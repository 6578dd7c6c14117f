package org.holdfast.office.screening.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.holdfast.columnar.Loaded;
import org.holdfast.office.screening.internal.Judge.Shelves;
import org.holdfast.office.screening.internal.JudgedStore.Stored;
import org.holdfast.office.screening.internal.LawOnDay.Lent;
import org.holdfast.policy.evaluate.Verdicts;
import org.holdfast.policy.rule.Rule;
import org.holdfast.policy.rule.Shelf;
import org.jspecify.annotations.Nullable;

/// A household's row of `screening.judged`; field names become column names.
///
/// @param grade gravest firing risk rule, 1 red to 4 blue; null when none fires
record JudgedLine(
        int province,
        long householdId,
        long regionCode,
        List<Long> fired,
        List<Long> cannotTell,
        int policyVersion,
        LocalDate asOf,
        long position,
        boolean atRisk,
        boolean riskUnknown,
        boolean dataWrong,
        @Nullable Integer grade) {

    static JudgedLine of(
            Verdicts verdicts, int h, Loaded loaded, Lent law, Shelves shelves, LocalDate asOf, long position) {
        List<Long> fired = new ArrayList<>(Verdicts.WORDS);
        List<Long> cannotTell = new ArrayList<>(Verdicts.WORDS);
        for (int word = 0; word < Verdicts.WORDS; word++) {
            fired.add(verdicts.firedWord(h, word));
            cannotTell.add(verdicts.cannotTellWord(h, word));
        }
        return new JudgedLine(
                JsonRows.province(loaded.villages()[h]),
                loaded.households()[h],
                loaded.villages()[h],
                fired,
                cannotTell,
                law.version().number(),
                asOf,
                position,
                shelves.fires(verdicts, h, Shelf.RISK),
                shelves.cannotTell(verdicts, h, Shelf.RISK),
                shelves.fires(verdicts, h, Shelf.QUALITY),
                gravest(verdicts, h, shelves));
    }

    private static @Nullable Integer gravest(Verdicts verdicts, int h, Shelves shelves) {
        int gravest = Integer.MAX_VALUE;
        for (Rule rule : shelves.risk()) {
            if (rule.grade().isPresent() && verdicts.fired(h, rule.bit())) {
                gravest = Math.min(gravest, rule.grade().get().ordinal() + 1);
            }
        }
        return gravest == Integer.MAX_VALUE ? null : gravest;
    }

    boolean fires(int bit) {
        return (fired.get(bit >> 6) >>> (bit & 63) & 1) != 0;
    }

    boolean cannotTell(int bit) {
        return (cannotTell.get(bit >> 6) >>> (bit & 63) & 1) != 0;
    }

    /// The day and the position alone change nothing.
    boolean says(Stored old) {
        return fired.equals(old.fired())
                && cannotTell.equals(old.cannotTell())
                && policyVersion == old.policyVersion()
                && regionCode == old.regionCode();
    }
}
