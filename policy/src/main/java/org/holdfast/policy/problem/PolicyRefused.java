package org.holdfast.policy.problem;

import java.util.List;
import java.util.stream.Collectors;

/// The law as written cannot be put in force. Carries every problem, not just the first; the policy in force
/// stays.
public final class PolicyRefused extends RuntimeException {

    private static final long serialVersionUID = 1;
    private final transient List<PolicyProblem> problems;

    public PolicyRefused(List<PolicyProblem> problems) {
        super(problems.size() + " problem(s) in the policy files:\n"
                + problems.stream().map(PolicyProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<PolicyProblem> problems() {
        return problems;
    }
}
