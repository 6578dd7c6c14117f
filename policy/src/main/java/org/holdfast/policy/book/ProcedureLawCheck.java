package org.holdfast.policy.book;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.holdfast.policy.expression.Unit;
import org.holdfast.policy.expression.Unit.Base;
import org.holdfast.policy.parameter.Parameter;
import org.holdfast.policy.problem.Problems;
import org.holdfast.policy.procedure.Deadline;
import org.holdfast.policy.procedure.Procedure;

/// Whether deadlines count by acts and parameters that exist.
final class ProcedureLawCheck {

    private final Law law;
    private final Problems problems;

    ProcedureLawCheck(Law law, Problems problems) {
        this.law = law;
        this.problems = problems;
    }

    void check() {
        Map<String, Set<String>> acts = new HashMap<>();
        for (Procedure procedure : law.procedures) {
            acts.computeIfAbsent(procedure.kind(), _ -> new TreeSet<>())
                    .addAll(procedure.acts().keySet());
        }
        for (Deadline deadline : law.deadlines) {
            Set<String> known = acts.getOrDefault(deadline.procedure(), Set.of());
            if (known.isEmpty()) {
                unknown(
                        deadline,
                        "There is no procedure of the kind '" + deadline.procedure() + "'.",
                        String.join(", ", new TreeSet<>(acts.keySet())));
                continue;
            }
            if (!Deadline.BEGINNINGS.contains(deadline.starts()) && !known.contains(deadline.starts())) {
                unknown(deadline, "'" + deadline.starts() + "' starts no clock.", "clue, opened, " + list(known));
            }
            for (String end : deadline.ends()) {
                if (!known.contains(end)) {
                    unknown(deadline, "There is no act '" + end + "' that could end it.", list(known));
                }
            }
            number(deadline, deadline.days(), Base.DAYS, "days");
            deadline.working().ifPresent(name -> number(deadline, name, Base.YESNO, "yesno"));
        }
    }

    private static String list(Set<String> words) {
        return String.join(", ", words);
    }

    private void number(Deadline deadline, String name, Base wanted, String unit) {
        Optional<Unit> found = law.parameters.named(name).map(Parameter::unit);
        if (found.isEmpty()) {
            unknown(deadline, "There is no parameter '" + name + "'.", "one that stands under parameters/");
        } else if (found.get().base() != wanted) {
            problems.add(
                    "unlike-units",
                    deadline.at(),
                    "'" + name + "' is " + found.get() + ".",
                    "The clock needs " + unit + " here.",
                    "Name a parameter with the unit " + unit + ".");
        }
    }

    private void unknown(Deadline deadline, String what, String known) {
        problems.add(
                "unknown-name",
                deadline.at(),
                what,
                "The clock of '" + deadline.id() + "' would never run.",
                "Use one of: " + known + ".");
    }
}
