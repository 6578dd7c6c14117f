package org.holdfast.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.holdfast.policy.book.PolicyBook;

/// [Bench] for the one engine that lives here: `measure` or `compare`, the policy folder, the folder
/// of the nation, its households. Ends with 0, or with 1 and the reason in words.
public final class SparkBench {

    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private SparkBench() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            System.exit(run(args, out) ? 0 : 1);
        } catch (BenchRefused refused) {
            out.println(refused.getMessage());
            System.exit(1);
        }
    }

    /// @return whether all went well and, of a comparison, whether every answer is the same
    static boolean run(String[] args, PrintStream out) {
        if (args.length < 4) {
            throw new BenchRefused("Say: measure|compare POLICY FOLDER HOUSEHOLDS");
        }
        PolicyBook law = PolicyBook.load(Path.of(args[1]));
        Path root = Path.of(args[2]);
        Nation nation = Nation.of(Bench.number(args[3]));
        switch (args[0]) {
            case "measure" -> {
                try (SparkEngine engine = new SparkEngine(root, nation, law, THREADS)) {
                    Figures figures = engine.measure();
                    figures.keep(root);
                    figures.tell(out);
                }
            }
            case "compare" -> {
                return new Compare(
                                        root,
                                        nation,
                                        law,
                                        List.of(Report.SPARK),
                                        _ -> new SparkEngine(root, nation, law, THREADS),
                                        out)
                                .run()
                        == 0;
            }
            default -> throw new BenchRefused("There is no " + args[0] + ": say measure or compare.");
        }
        return true;
    }
}
