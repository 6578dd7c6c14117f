package org.holdfast.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.holdfast.policy.book.PolicyBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Spark's SQL gives every household of a small nation the bits of the evaluator.
class SparkEngineTest {

    @TempDir
    private static Path folder;

    @Test
    void everyAnswerIsTheEvaluators() {
        PolicyBook law = PolicyBook.load(Path.of("../policy"));
        Nation nation = Nation.of(3_000);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        Path root = folder.resolve("nation");
        new NationWriter(root, nation, law, out).write(2);

        Compare compare =
                new Compare(root, nation, law, List.of(Report.SPARK), _ -> new SparkEngine(root, nation, law, 2), out);

        assertThat(compare.run()).as(said.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(compare.rulesThatFired()).isGreaterThan(60);
        assertThat(compare.rulesThatCannotTell()).isGreaterThan(80);
        assertThat(root.resolve("spark-sql")).doesNotExist();
    }
}
