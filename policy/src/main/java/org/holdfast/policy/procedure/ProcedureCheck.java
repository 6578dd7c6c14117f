package org.holdfast.policy.procedure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.holdfast.policy.text.Form;

/// Whether every stage of a procedure can be reached and left: a case must never be stuck.
final class ProcedureCheck {

    private ProcedureCheck() {}

    static boolean check(Procedure procedure, Form form) {
        if (!procedure.stages().containsKey(procedure.begins())) {
            form.problems()
                    .add(
                            "unknown-name",
                            form.at("begins"),
                            "There is no stage '" + procedure.begins() + "' to begin with.",
                            "A new case must stand somewhere.",
                            "Use one of " + String.join(", ", procedure.stages().keySet()) + ".");
            return false;
        }
        Set<String> reached = reached(procedure);
        boolean sound = true;
        for (Stage stage : procedure.stages().values()) {
            boolean open = stage.end().isEmpty();
            boolean left = procedure.actsAt(stage.word()).stream()
                    .anyMatch(act ->
                            act.to().filter(to -> !to.equals(stage.word())).isPresent());
            if (open && !left) {
                form.problems()
                        .add(
                                "stuck-stage",
                                stage.word().isEmpty() ? form.at() : form.at("stages"),
                                "No act leads out of the stage '" + stage.word() + "'.",
                                "A case that gets there would be stuck.",
                                "Add an act from it, or let it be an end.");
                sound = false;
            }
            if (!reached.contains(stage.word())) {
                form.problems()
                        .add(
                                "unreached-stage",
                                form.at("stages"),
                                "No act leads to the stage '" + stage.word() + "'.",
                                "It is dead text.",
                                "Add the act, or take the stage out.");
                sound = false;
            }
        }
        return sound;
    }

    private static Set<String> reached(Procedure procedure) {
        Set<String> reached = new HashSet<>();
        Deque<String> next = new ArrayDeque<>();
        next.add(procedure.begins());
        while (!next.isEmpty()) {
            String stage = next.remove();
            if (reached.add(stage)) {
                procedure.actsAt(stage).forEach(act -> act.to().ifPresent(next::add));
            }
        }
        return reached;
    }
}
