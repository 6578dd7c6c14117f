package org.holdfast.policy.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.policy.expression.Expression.Over;
import org.holdfast.policy.term.Term;

/// Terms compiled for one place and day: steps in the order in which they must run, each leaving its
/// values in a register. Equal terms share a step, so a common part is computed once per page. Holds
/// working memory: one thread at a time.
final class Program {

    /// Does a step's work for one page; `words` is how many words of 64 rows it has.
    interface Kernel {
        void run(Page page, int words);
    }

    /// A step over households, members or events; constants belong to nobody and are filled once.
    record Step(Optional<Over> over, Register out, Kernel kernel) {}

    private final List<Step> steps = new ArrayList<>();
    private final List<Step> constants = new ArrayList<>();
    private final Map<Term, Step> byTerm = new HashMap<>();
    private int constantWords;

    Optional<Step> stepOf(Term term) {
        return Optional.ofNullable(byTerm.get(term));
    }

    Step add(Term term, Step step) {
        (step.over().isPresent() ? steps : constants).add(step);
        byTerm.put(term, step);
        return step;
    }

    /// A step of no term: another form of what a step left.
    void add(Step step) {
        (step.over().isPresent() ? steps : constants).add(step);
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

    void run(Page page) {
        int longest = Math.max(page.words, Math.max(page.memberWords(), page.eventWords()));
        if (longest > constantWords) {
            constantWords = longest;
            for (Step constant : constants) {
                constant.out().ensure(longest);
                constant.kernel().run(page, longest);
                if (constant.out() instanceof Register.Numbers numbers) {
                    numbers.constant = true;
                }
            }
        }
        for (Step step : steps) {
            int words = words(page, step.over().orElseThrow());
            step.out().ensure(words);
            step.kernel().run(page, words);
        }
    }

    private static int words(Page page, Over over) {
        return switch (over) {
            case HOUSEHOLD -> page.words;
            case MEMBER -> page.memberWords();
            case EVENT -> page.eventWords();
        };
    }
}
