package org.holdfast.policy.procedure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.holdfast.policy.parameter.References;
import org.holdfast.policy.procedure.Stage.End;
import org.holdfast.policy.text.Form;
import org.holdfast.policy.text.Wording;

/// Reads a procedure's file and refuses one in which a case could be stuck.
public final class ProcedureReader {

    private ProcedureReader() {}

    /// Empty, with problems noted, when no case could be run by it.
    public static Optional<Procedure> procedure(String id, long region, Form form) {
        String says = form.needed("says");
        Wording label = new Wording(form.needed("zh"), form.needed("en"));
        String kind = form.needed("kind");
        String begins = form.needed("begins");
        Map<String, Stage> stages = new LinkedHashMap<>();
        form.form("stages", "the stages").ifPresent(group -> {
            for (String word : group.keys()) {
                group.form(word, "a stage").ifPresent(entry -> stages.put(word, stage(word, entry)));
            }
        });
        Map<String, Act> acts = new LinkedHashMap<>();
        form.form("acts", "the acts").ifPresent(group -> {
            for (String word : group.keys()) {
                group.form(word, "an act").ifPresent(entry -> acts.put(word, act(word, entry, stages.keySet())));
            }
        });
        Procedure procedure = new Procedure(
                id,
                kind,
                label,
                says,
                begins,
                Collections.unmodifiableMap(stages),
                Collections.unmodifiableMap(acts),
                References.of(form),
                form.day("from"),
                form.day("until"),
                region,
                form.at());
        form.done();
        if (stages.isEmpty() || acts.isEmpty()) {
            form.missing(stages.isEmpty() ? "stages" : "acts");
            return Optional.empty();
        }
        return ProcedureCheck.check(procedure, form) ? Optional.of(procedure) : Optional.empty();
    }

    private static Stage stage(String word, Form form) {
        Wording label = new Wording(form.needed("zh"), form.needed("en"));
        Optional<Level> who = form.text("who").flatMap(text -> word(text, Level.values(), Level::word, "who", form));
        Optional<End> end = form.text("end")
                .flatMap(text -> word(text, End.values(), one -> one.name().toLowerCase(Locale.ROOT), "end", form));
        if (who.isPresent() == end.isPresent()) {
            form.problems()
                    .add(
                            "stage-owner",
                            form.at(),
                            "The stage '" + word + "' needs either 'who' or 'end'.",
                            "An open case always has somebody whose move it is, an ended one has nobody.",
                            "Write who: village, township, county … or end: granted, refused or closed.");
        }
        form.done();
        return new Stage(word, label, who, end);
    }

    private static Act act(String word, Form form, Set<String> stages) {
        Wording label = new Wording(form.needed("zh"), form.needed("en"));
        Set<String> from = new LinkedHashSet<>(form.texts("from"));
        Optional<String> to = form.text("to");
        Set<String> named = new LinkedHashSet<>(from);
        to.ifPresent(named::add);
        for (String stage : named) {
            if (!stages.contains(stage)) {
                form.problems()
                        .add(
                                "unknown-name",
                                form.at(from.contains(stage) ? "from" : "to"),
                                "There is no stage '" + stage + "'.",
                                "An act moves a case between stages of its procedure.",
                                "Use one of " + String.join(", ", stages) + ".");
            }
        }
        Set<Level> by = new LinkedHashSet<>(words(form, "by", Level.values(), Level::word));
        Set<Need> needs = new LinkedHashSet<>(words(form, "needs", Need.values(), Need::word));
        Paperwork paper = form.text("paper")
                .flatMap(text -> word(text, Paperwork.values(), Paperwork::word, "paper", form))
                .orElse(Paperwork.NONE);
        Effect effect = form.text("effect")
                .flatMap(text -> word(text, Effect.values(), Effect::word, "effect", form))
                .orElse(Effect.NONE);
        if (from.isEmpty() || by.isEmpty()) {
            form.missing(from.isEmpty() ? "from" : "by");
        }
        form.done();
        return new Act(word, label, from, to, by, needs, paper, effect);
    }

    private static <T> List<T> words(Form form, String key, T[] all, Function<T, String> name) {
        List<T> found = new ArrayList<>();
        for (String text : form.texts(key)) {
            word(text, all, name, key, form).ifPresent(found::add);
        }
        return found;
    }

    static <T> Optional<T> word(String text, T[] all, Function<T, String> name, String key, Form form) {
        List<String> known = new ArrayList<>();
        for (T one : all) {
            if (name.apply(one).equals(text)) {
                return Optional.of(one);
            }
            known.add(name.apply(one));
        }
        form.problems()
                .add(
                        "unknown-name",
                        form.at(key),
                        "'" + text + "' is no word for '" + key + "'.",
                        "The office would not know what to look for.",
                        "Use " + String.join(", ", known) + ".");
        return Optional.empty();
    }
}
