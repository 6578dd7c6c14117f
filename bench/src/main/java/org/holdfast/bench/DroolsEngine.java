package org.holdfast.bench;

import java.nio.file.Path;
import java.util.Map;
import org.drools.model.codegen.ExecutableModelProject;
import org.holdfast.policy.book.PolicyBook;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;

/// The rules in Drools' language, compiled by its executable model: one rule for what fires and one
/// for what cannot be told, a thousand households in each session.
final class DroolsEngine extends FactEngine {

    private static final int SESSION = 1_000;

    private final KieBase base;

    DroolsEngine(Path root, Nation nation, PolicyBook law, Conditions conditions) {
        super("drools", root, nation, law, conditions);
        KieServices services = KieServices.Factory.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/rules.drl", rules());
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException("Drools does not take the rules: " + builder.getResults());
        }
        base = services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    private String rules() {
        Condition.Names names = new Words(conditions);
        StringBuilder text =
                new StringBuilder("package org.holdfast.bench.drools;\nimport org.holdfast.bench.DroolsHousehold;\n");
        conditions.rules.forEach((bit, condition) -> {
            String surely = condition.text(true, names);
            rule(text, "fires " + bit, surely, bit, true);
            rule(text, "cannot tell " + bit, condition.text(false, names) + " && !" + surely, bit, false);
        });
        return text.toString();
    }

    private static void rule(StringBuilder text, String name, String when, int bit, boolean fired) {
        text.append("rule \"")
                .append(name)
                .append("\" when $h : DroolsHousehold(")
                .append(when);
        text.append(") then $h.answer(").append(bit).append(", ").append(fired).append("); end\n");
    }

    /// A fact is asked by its place; what several rules share is written out in each, and Drools
    /// finds what is the same.
    private record Words(Conditions conditions, Map<String, Integer> truths, Map<String, Integer> numbers)
            implements Condition.Names {

        Words(Conditions conditions) {
            this(conditions, Facts.places(conditions.truths), Facts.places(conditions.numbers));
        }

        @Override
        public String surely(String truth) {
            Condition shared = conditions.shared.get(truth);
            return shared != null ? shared.text(true, this) : "is(" + truths.get(truth) + ")";
        }

        @Override
        public String possibly(String truth) {
            Condition shared = conditions.shared.get(truth);
            return shared != null ? shared.text(false, this) : "may(" + truths.get(truth) + ")";
        }

        @Override
        public String number(String name) {
            return "number(" + numbers.get(name) + ")";
        }

        @Override
        public String known(String name) {
            return "knows(" + numbers.get(name) + ")";
        }

        @Override
        public boolean always(String name) {
            return conditions.always(name);
        }
    }

    @Override
    Ready ready(Facts facts) {
        DroolsHousehold[] all = new DroolsHousehold[facts.households];
        for (int household = 0; household < all.length; household++) {
            all[household] = new DroolsHousehold(facts, household);
        }
        return words -> {
            for (int from = 0; from < all.length; from += SESSION) {
                KieSession session = base.newKieSession();
                try {
                    for (int household = from; household < Math.min(all.length, from + SESSION); household++) {
                        session.insert(all[household]);
                    }
                    session.fireAllRules();
                } finally {
                    session.dispose();
                }
            }
            for (int household = 0; household < all.length; household++) {
                all[household].take(words, household * Bits.WORDS);
            }
        };
    }
}
