package org.holdfast.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.holdfast.policy.book.PolicyBook;

/// What to do, the policy folder, the folder of the nation, its households: `generate`, `compare`
/// (every answer of every engine), `measure ENGINE`, `kernels`, or `report PAGE COMMIT
/// CIRCUMSTANCES`. Ends with 0, or with 1 and the reason in words.
public final class Bench {

    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private Bench() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            System.exit(run(args, out) ? 0 : 1);
        } catch (BenchRefused refused) {
            out.println(refused.getMessage());
            System.exit(1);
        }
    }

    static boolean run(String[] args, PrintStream out) {
        if (args.length < 4) {
            throw new BenchRefused("Say: generate|compare|measure|kernels|report POLICY FOLDER HOUSEHOLDS …");
        }
        Path root = Path.of(args[2]);
        Nation nation = Nation.of(number(args[3]));
        switch (args[0]) {
            case "generate" -> new NationWriter(root, nation, PolicyBook.load(Path.of(args[1])), out).write(THREADS);
            case "compare" -> {
                PolicyBook law = PolicyBook.load(Path.of(args[1]));
                return new Compare(root, nation, law, OtherEngines.of(nation), out).run() == 0;
            }
            case "measure" -> new Engines(root, nation, PolicyBook.load(Path.of(args[1])), THREADS, out).run(args[4]);
            case "kernels" -> Kernels.run(Path.of(args[1]), root, nation, out);
            case "report" -> {
                return new Report(root, nation, out).write(Path.of(args[4]), args[5], args[6]);
            }
            default ->
                throw new BenchRefused(
                        "There is no " + args[0] + ": say generate, compare, measure, kernels or report.");
        }
        return true;
    }

    static int number(String text) {
        try {
            return Integer.parseInt(text.replace(",", "").replace("_", ""));
        } catch (NumberFormatException e) {
            throw new BenchRefused("'" + text + "' is not a number of households.", e);
        }
    }
}
