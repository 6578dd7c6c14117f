package org.holdfast.policy.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.policy.expression.Expression.Over;
import org.holdfast.policy.term.Term;

/// Terms compiled for one place and day: steps in the order in which they must run, each leaving its values in
/// a register. Equal terms share a step, so a common part is computed once per slice. Holds working memory: one
/// thread at a time.
final class Program {

    /// Does a step's work for one slice; `n` is the number of rows.
    interface Kernel {
        void run(Slice slice, int n);
    }

    /// A step over households, members or events; constants belong to nobody and are filled once.
    record Step(Optional<Over> over, Register out, Kernel kernel) {}

    private final List<Step> steps = new ArrayList<>();
    private final List<Step> constants = new ArrayList<>();
    private final Map<Term, Step> byTerm = new HashMap<>();
    private int constantRows;

    Optional<Step> stepOf(Term term) {
        return Optional.ofNullable(byTerm.get(term));
    }

    Step add(Term term, Step step) {
        (step.over().isPresent() ? steps : constants).add(step);
        byTerm.put(term, step);
        return step;
    }

    void alias(Term term, Step step) {
        byTerm.put(term, step);
    }

    Register register(Term term) {
        Step step = byTerm.get(term);
        if (step == null) {
            throw new IllegalStateException("Not compiled: " + term);
        }
        return step.out();
    }

    int size() {
        return steps.size();
    }

    void run(Slice slice) {
        int longest = slice.longest();
        if (longest > constantRows) {
            constantRows = longest;
            for (Step constant : constants) {
                constant.out().ensure(longest);
                constant.kernel().run(slice, longest);
            }
        }
        for (Step step : steps) {
            int rows = rows(slice, step.over().orElseThrow());
            step.out().ensure(rows);
            step.kernel().run(slice, rows);
        }
    }

    private static int rows(Slice slice, Over over) {
        return switch (over) {
            case HOUSEHOLD -> slice.households();
            case MEMBER -> slice.members();
            case EVENT -> slice.events();
        };
    }
}
