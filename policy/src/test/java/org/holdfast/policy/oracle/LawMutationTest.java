package org.holdfast.policy.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.evaluate.Evaluator;
import org.holdfast.policy.evaluate.Layout;
import org.holdfast.policy.evaluate.Verdicts;
import org.holdfast.policy.problem.PolicyRefused;
import org.holdfast.policy.problem.Problems;
import org.holdfast.policy.rule.Rule;
import org.holdfast.policy.scenario.Scenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A slip of the pen in any rule, or in a fact it stands on, must be seen by the hand-written SQL or by a
/// scenario. One slip a rule is tried, the long run draws others; -Doracle.mutants=all tries every possible one.
class LawMutationTest {

    private static final int HOUSEHOLDS = 700;
    private static final long SEED =
            Long.getLong("oracle.seed", Boolean.getBoolean("long") ? new Random().nextInt(1_000_000) : 20220602);
    private static final boolean ALL = "all".equals(System.getProperty("oracle.mutants"));
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    @TempDir
    private Path copy;

    private final Map<Setting, List<Invented>> households = new LinkedHashMap<>();
    private final Map<Setting, Map<Integer, List<Optional<Boolean>>>> answers = new LinkedHashMap<>();

    @Test
    void everySlipInTheLawIsSeen() throws Exception {
        copyTheLaw();
        askTheSql();
        assertThat(isSeen()).as("the law without a slip").isFalse();
        List<Mutant> mutants = mutants(PolicyBook.load(copy));
        List<String> unseen = new ArrayList<>();
        for (Mutant mutant : mutants) {
            Path file = copy.resolve(mutant.file());
            String right = Files.readString(file);
            Files.writeString(file, mutant.text());
            if (!isSeen()) {
                unseen.add(mutant.file() + ": " + mutant.slip());
            }
            Files.writeString(file, right);
        }
        System.out.println("oracle.seed=" + SEED + ": " + (mutants.size() - unseen.size()) + " of " + mutants.size()
                + " slips seen");
        unseen.forEach(slip -> System.out.println("  not seen: " + slip));
        assertThat(mutants).hasSizeGreaterThan(60);
        assertThat(unseen.size() * 20).as(unseen.toString()).isLessThanOrEqualTo(mutants.size());
    }

    private void copyTheLaw() throws IOException {
        for (String folder : List.of(
                "parameters", "facts", "rules", "scenarios", "regions", "reference", "procedures", "deadlines")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path target = copy.resolve(file);
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
    }

    private void askTheSql() throws Exception {
        Setting[] all = Setting.all();
        try (SecondOpinion sql = new SecondOpinion()) {
            for (Setting setting : List.of(all[0], all[3], all[4], all[5])) {
                List<Invented> invented = new Inventor(SEED, setting).households(HOUSEHOLDS);
                households.put(setting, invented);
                answers.put(setting, sql.judge(invented, setting));
            }
        }
    }

    /// Whether the law in the copy differs from the SQL anywhere, or is refused outright.
    private boolean isSeen() {
        PolicyBook law;
        try {
            law = PolicyBook.load(copy);
        } catch (PolicyRefused refused) {
            return true;
        }
        Layout layout = Layout.of(law);
        return households.keySet().stream().anyMatch(setting -> differs(law, layout, setting)) || aScenarioFails(law);
    }

    /// What the invented households do not reach, such as a household without members, a scenario may.
    private static boolean aScenarioFails(PolicyBook law) {
        Problems problems = new Problems();
        Scenarios scenarios = Scenarios.of(law, problems);
        scenarios.run();
        return !problems.none();
    }

    private boolean differs(PolicyBook law, Layout layout, Setting setting) {
        Evaluator evaluator = Evaluator.of(law.at(setting.place(), setting.day()), layout);
        List<Invented> invented = households.getOrDefault(setting, List.of());
        Verdicts verdicts = evaluator.judge(FilledBlock.of(invented, layout, setting.day()));
        for (Rule rule : evaluator.law().rules()) {
            List<Optional<Boolean>> bySql =
                    answers.getOrDefault(setting, Map.of()).getOrDefault(rule.bit(), List.of());
            for (int h = 0; h < invented.size(); h++) {
                Optional<Boolean> ours = verdicts.cannotTell(h, rule.bit())
                        ? Optional.empty()
                        : Optional.of(verdicts.fired(h, rule.bit()));
                if (!ours.equals(bySql.get(h))) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<Mutant> mutants(PolicyBook law) throws IOException {
        Map<String, String> facts = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(copy.resolve("facts"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml") && !f.endsWith("base.yaml"))
                    .toList()) {
                facts.put(
                        file.getFileName().toString().replace(".yaml", ""),
                        copy.relativize(file).toString());
            }
        }
        Random random = new Random(SEED);
        TreeSet<String> files = new TreeSet<>();
        List<Mutant> chosen = new ArrayList<>();
        for (Rule rule : law.rules()) {
            TreeSet<String> own = new TreeSet<>();
            reach("rules/" + rule.id().replace('.', '/') + ".yaml", facts, own);
            files.addAll(own);
            List<Mutant> possible = all(own);
            if (!possible.isEmpty()) {
                chosen.add(possible.get(random.nextInt(possible.size())));
            }
        }
        return ALL ? all(files) : chosen;
    }

    private List<Mutant> all(TreeSet<String> files) throws IOException {
        List<Mutant> mutants = new ArrayList<>();
        for (String file : files) {
            mutants.addAll(Mutant.of(file, Files.readString(copy.resolve(file))));
        }
        return mutants;
    }

    /// The file and the files of the facts its expressions name.
    private void reach(String file, Map<String, String> facts, TreeSet<String> found) throws IOException {
        if (!found.add(file)) {
            return;
        }
        Matcher names = NAME.matcher(Files.readString(copy.resolve(file)));
        while (names.find()) {
            String fact = facts.get(names.group());
            if (fact != null) {
                reach(fact, facts, found);
            }
        }
    }
}
