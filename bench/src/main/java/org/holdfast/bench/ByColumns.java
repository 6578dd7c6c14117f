package org.holdfast.bench;

import java.nio.file.Path;
import org.holdfast.columnar.BrokenRows;
import org.holdfast.columnar.ColumnLoader;
import org.holdfast.policy.evaluate.Block;
import org.holdfast.policy.evaluate.Layout;

/// Reads counties as the office does: by whole columns, with the sums of the month beside them.
final class ByColumns implements AutoCloseable {

    private final Path root;
    private final Layout layout;
    private final ColumnLoader loader;

    ByColumns(Path root, Layout layout, int threads) {
        this.root = root;
        this.layout = layout;
        this.loader = new ColumnLoader(threads);
    }

    Block load(Nation.County county) {
        Path folder = county.folder(root);
        try {
            return loader.load(folder, layout, Nation.AS_OF)
                    .orElseThrow(() -> new BenchRefused("The county in " + folder
                            + " cannot be read by columns. Delete the folder and say the same command again: it is"
                            + " written anew."))
                    .block();
        } catch (BrokenRows broken) {
            throw new BenchRefused(
                    "The county in " + folder + " cannot be read: " + broken.getMessage()
                            + " Delete the folder and say the same command again: it is written anew.",
                    broken);
        }
    }

    @Override
    public void close() {
        loader.close();
    }
}
