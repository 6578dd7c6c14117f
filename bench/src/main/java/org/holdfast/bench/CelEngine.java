package org.holdfast.bench;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelVariableResolver;
import dev.cel.runtime.Program;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.policy.book.PolicyBook;

/// The rules as expressions of CEL, one program each, asked of one household after another. A
/// condition that several rules share is a program too and is asked once; each gives 2 for surely,
/// 1 for possibly, 0 for no.
final class CelEngine extends FactEngine {

    private record Asked(int place, Program program) {}

    private final Map<String, Integer> places = new HashMap<>();
    private final List<Asked> shared = new ArrayList<>();
    private final List<Asked> rules = new ArrayList<>();
    private final int truths;
    private final int numbers;

    CelEngine(Path root, Nation nation, PolicyBook law, Conditions conditions) {
        super("cel", root, nation, law, conditions);
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder();
        for (String name : conditions.truths) {
            variable(builder, name, "_may");
        }
        truths = places.size() / 2;
        for (String name : conditions.numbers) {
            builder.addVar(name, SimpleType.DOUBLE);
            places.put(name, places.size());
            builder.addVar(name + "_known", SimpleType.BOOL);
            places.put(name + "_known", places.size());
        }
        numbers = places.size() / 2 - truths;
        conditions.shared.keySet().forEach(name -> variable(builder, name, "_may"));
        CelCompiler compiler = builder.build();
        CelRuntime runtime = CelRuntimeFactory.plannerRuntimeBuilder().build();
        conditions.shared.forEach((name, condition) ->
                shared.add(new Asked(places.getOrDefault(name, -1), program(compiler, runtime, condition))));
        conditions.rules.forEach((bit, condition) -> rules.add(new Asked(bit, program(compiler, runtime, condition))));
    }

    private void variable(CelCompilerBuilder builder, String name, String other) {
        builder.addVar(name, SimpleType.BOOL);
        places.put(name, places.size());
        builder.addVar(name + other, SimpleType.BOOL);
        places.put(name + other, places.size());
    }

    private Program program(CelCompiler compiler, CelRuntime runtime, Condition condition) {
        Condition.Names names = new Words();
        String text = condition.text(true, names) + " ? 2 : " + condition.text(false, names) + " ? 1 : 0";
        try {
            return runtime.createProgram(compiler.compile(text).getAst());
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException("CEL does not take: " + text, e);
        }
    }

    private final class Words implements Condition.Names {
        @Override
        public String surely(String truth) {
            return truth;
        }

        @Override
        public String possibly(String truth) {
            return truth + "_may";
        }

        @Override
        public String number(String name) {
            return name;
        }

        @Override
        public String known(String name) {
            return name + "_known";
        }

        @Override
        public boolean always(String name) {
            return conditions.always(name);
        }
    }

    /// What one household's programs find under a name; the values lie ready as objects.
    private final class Variables implements CelVariableResolver {
        private final Object[] values;

        Variables(Facts facts, int household) {
            values = new Object[places.size()];
            int at = 0;
            for (int truth = 0; truth < truths; truth++) {
                values[at++] = facts.surely[truth][household];
                values[at++] = facts.possibly[truth][household];
            }
            for (int number = 0; number < numbers; number++) {
                values[at++] = facts.numbers[number][household];
                values[at++] = facts.known[number][household];
            }
        }

        @Override
        public Optional<Object> find(String name) {
            Integer place = places.get(name);
            return place == null ? Optional.empty() : Optional.of(values[place]);
        }
    }

    @Override
    Ready ready(Facts facts) {
        Variables[] all = new Variables[facts.households];
        for (int household = 0; household < all.length; household++) {
            all[household] = new Variables(facts, household);
        }
        return words -> {
            for (int household = 0; household < all.length; household++) {
                judge(all[household], words, household * Bits.WORDS);
            }
        };
    }

    private void judge(Variables household, long[] words, int from) {
        try {
            for (Asked one : shared) {
                long said = (Long) one.program().eval(household);
                household.values[one.place()] = said == 2;
                household.values[one.place() + 1] = said >= 1;
            }
            for (Asked one : rules) {
                long said = (Long) one.program().eval(household);
                if (said != 0) {
                    words[from + (one.place() >> 6) + (said == 2 ? 0 : 4)] |= 1L << one.place();
                }
            }
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("CEL could not judge a household", e);
        }
    }
}
