package org.holdfast.policy.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects problems while the law is read, so that an officer mends a file once and not once per mistake.
public final class Problems {

    private final List<PolicyProblem> found = new ArrayList<>();

    public void add(String code, Spot at, String what, String why, String cure) {
        found.add(new PolicyProblem("policy." + code, at, what, why, cure));
    }

    public void add(PolicyProblem problem) {
        found.add(problem);
    }

    public boolean none() {
        return found.isEmpty();
    }

    public int count() {
        return found.size();
    }

    /// By file and line, the order in which somebody mends them.
    public List<PolicyProblem> all() {
        return found.stream()
                .sorted(Comparator.comparing((PolicyProblem p) -> p.at().file()).thenComparingInt(p -> p.at().line()))
                .distinct()
                .toList();
    }
}
