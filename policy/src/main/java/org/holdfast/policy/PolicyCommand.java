package org.holdfast.policy;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.holdfast.policy.book.PolicyBook;
import org.holdfast.policy.problem.PolicyProblem;
import org.holdfast.policy.problem.Problems;
import org.holdfast.policy.scenario.Scenarios;

/// `check <folder>`: reads a policy folder, runs its scenarios, prints what is wrong with it.
public final class PolicyCommand {

    private PolicyCommand() {}

    public static void main(String[] args) {
        System.exit(run(args, new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    /// 0 sound, 1 problems, 2 wrong arguments.
    static int run(String[] args, PrintStream out) {
        if (args.length == 2 && args[0].equals("check")) {
            return check(Path.of(args[1]), out);
        }
        out.println("Usage: check <policy folder>");
        return 2;
    }

    private static int check(Path folder, PrintStream out) {
        Problems problems = new Problems();
        PolicyBook book = PolicyBook.read(folder, problems);
        Scenarios scenarios = Scenarios.of(book, problems);
        scenarios.run();
        for (PolicyProblem problem : problems.all()) {
            out.println(problem.at() + "  " + problem.what());
            out.println("    " + problem.why() + " " + problem.cure() + "  (" + problem.code() + ")");
        }
        out.println(book.rules().size() + " rules, " + book.facts().size() + " facts, "
                + book.parameters().all().size() + " parameters, "
                + scenarios.all().size() + " scenarios, " + problems.count() + " problems.");
        return problems.none() ? 0 : 1;
    }
}
