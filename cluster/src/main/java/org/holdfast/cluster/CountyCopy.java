package org.holdfast.cluster;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.holdfast.columnar.BlockRows;
import org.holdfast.columnar.CopyFiles;
import org.holdfast.columnar.CopySeal;
import org.holdfast.columnar.CopyState;
import org.holdfast.columnar.Rows;
import org.holdfast.columnar.Table;

/// The newest whole copy of a county.
record CountyCopy(Path folder, CopyState state, Configuration settings) implements BlockRows {

    /// Looks for it. The office writes a new copy aside and removes the old one afterwards, so there may be two.
    ///
    /// Throws [Damage] where there is none, or the newest is of a format this program does not read.
    static CountyCopy of(Path county, Configuration settings) throws IOException {
        FileSystem files = county.getFileSystem(settings);
        List<CopyState> states = new ArrayList<>();
        for (FileStatus status : files.listStatus(county)) {
            if (status.isDirectory()) {
                CopyState.parse(status.getPath().getName()).ifPresent(states::add);
            }
        }
        CopyState newest = states.stream()
                .max(Comparator.comparingInt(CopyState::format)
                        .thenComparingLong(CopyState::position)
                        .thenComparingLong(CopyState::coverage)
                        .thenComparingLong(CopyState::rows))
                .orElseThrow(() -> new Damage("it holds no whole copy"));
        if (newest.format() > CopyState.FORMAT) {
            throw new Damage("it was written in format " + newest.format() + " by a newer Holdfast, and this one reads "
                    + CopyState.FORMAT + "; use the newer program, or");
        }
        if (newest.format() < CopyState.FORMAT) {
            throw new Damage("it was written in format " + newest.format()
                    + " by an older Holdfast, and this one reads " + CopyState.FORMAT);
        }
        return new CountyCopy(new Path(county, newest.name()), newest, settings);
    }

    /// Holds every file against the copy's seal and gives the seal.
    ///
    /// @throws org.holdfast.columnar.BrokenCopy naming the first file that is not as it was written
    String checked(long county) throws IOException {
        return CopySeal.check(files(), state.name(), county);
    }

    /// After reading: whether the copy is still the one that was checked. A state may be written twice.
    void requireStill(String seal) throws IOException {
        if (!CopySeal.read(files()).equals(seal)) {
            throw new IOException("the office wrote the copy " + folder + " anew while it was read");
        }
    }

    private CopyFiles files() throws IOException {
        FileSystem files = folder.getFileSystem(settings);
        return file -> files.open(new Path(folder, file));
    }

    @Override
    public <T> T open(Table table, LocalDate asOf, Function<Rows, T> walk) {
        try (ParquetRows rows = ParquetRows.open(table, folder, settings, asOf)) {
            return walk.apply(rows);
        }
    }
}
