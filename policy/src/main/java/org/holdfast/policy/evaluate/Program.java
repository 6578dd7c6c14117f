package org.holdfast.policy.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    /// Constants that steps over members or events read row by row.
    private final Set<Step> wide = Collections.newSetFromMap(new IdentityHashMap<>());
    private int narrowWords;
    private int wideWords;

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
        fill(page);
        for (Step step : steps) {
            int words = words(page, step.over().orElseThrow());
            step.out().ensure(words);
            step.kernel().run(page, words);
        }
    }

    /// Constants are as long as the rows that read them: most only stand beside households.
    private void fill(Page page) {
        int longest = Math.max(page.words, Math.max(page.memberWords(), page.eventWords()));
        if (page.words <= narrowWords && longest <= wideWords) {
            return;
        }
        narrowWords = Math.max(narrowWords, page.words);
        wideWords = Math.max(wideWords, longest);
        for (Step constant : constants) {
            int words = wide.contains(constant) ? wideWords : narrowWords;
            constant.out().ensure(words);
            constant.kernel().run(page, words);
            if (constant.out() instanceof Register.Numbers numbers) {
                numbers.constant = true;
            }
        }
    }

    /// A constant that is read row by row of members or events, with what it is computed from.
    void widen(Term term) {
        if (term.over().isEmpty()) {
            stepOf(term).ifPresent(wide::add);
            term.parts().forEach(this::widen);
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
