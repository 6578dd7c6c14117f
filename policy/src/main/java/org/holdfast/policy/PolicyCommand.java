package org.holdfast.policy;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.problem.PolicyProblem;
import org.holdfast.policy.problem.Problems;
import org.holdfast.policy.rulebook.Rulebook;
import org.holdfast.policy.scenario.Scenarios;

/// `check <folder>`: reads a policy folder, runs its scenarios, prints what is wrong with it. `rulebook
/// <folder> <out.md>`: writes the law as a page to read. Ends with 0 when all is well, 1 when there are
/// problems, 2 when the words are not understood.
public final class PolicyCommand {

    private final PrintStream out;

    PolicyCommand(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) {
        System.exit(new PolicyCommand(new PrintStream(System.out, true, StandardCharsets.UTF_8)).run(args));
    }

    int run(String... args) {
        if (args.length == 2 && args[0].equals("check")) {
            return check(Path.of(args[1]));
        }
        if (args.length == 3 && args[0].equals("rulebook")) {
            return rulebook(Path.of(args[1]), Path.of(args[2]));
        }
        out.println("Usage: check <policy folder>  |  rulebook <policy folder> <out.md>");
        return 2;
    }

    private int check(Path folder) {
        Problems problems = new Problems();
        PolicyBook book = PolicyBook.read(folder, problems);
        Scenarios scenarios = Scenarios.of(book, problems);
        scenarios.run();
        report(problems);
        out.println(book.rules().size() + " rules, " + book.facts().size() + " facts, "
                + book.parameters().all().size() + " parameters, "
                + scenarios.all().size() + " scenarios, " + problems.count() + " problems. Version "
                + book.version().substring(0, 12) + ".");
        return problems.none() ? 0 : 1;
    }

    private void report(Problems problems) {
        for (PolicyProblem problem : problems.all()) {
            out.println(problem.at() + "  " + problem.what());
            out.println("    " + problem.why() + " " + problem.cure() + "  (" + problem.code() + ")");
        }
    }

    private int rulebook(Path folder, Path file) {
        Problems problems = new Problems();
        PolicyBook book = PolicyBook.read(folder, problems);
        Scenarios scenarios = Scenarios.of(book, problems);
        if (!problems.none()) {
            report(problems);
            return 1;
        }
        try {
            Optional<Path> parent = Optional.ofNullable(file.toAbsolutePath().getParent());
            if (parent.isPresent()) {
                Files.createDirectories(parent.get());
            }
            Files.writeString(file, Rulebook.of(book, scenarios));
        } catch (IOException failed) {
            throw new UncheckedIOException("The rule book cannot be written", failed);
        }
        out.println("Wrote " + file + ".");
        return 0;
    }
}
