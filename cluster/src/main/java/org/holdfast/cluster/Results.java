package org.holdfast.cluster;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.holdfast.columnar.CopyState;

/// Where judgements lie: `<out>/<day>/<hash of the law>/<county>/<state of the copy>.parquet`. A file under this
/// name is whole; a county has one at most.
///
/// @param root `<out>/<day>/<hash>`
record Results(Path root, Configuration settings) {

    static Results of(Path out, LocalDate asOf, String law, Configuration settings) {
        return new Results(new Path(new Path(out, asOf.toString()), law), settings);
    }

    private Path file(String county, CopyState copy) {
        return new Path(new Path(root, county), copy.name() + ".parquet");
    }

    boolean isDone(String county, CopyState copy) throws IOException {
        return root.getFileSystem(settings).exists(file(county, copy));
    }

    /// Writes a county aside and puts it in place of what was there. Of two who write the same county, one is kept:
    /// both wrote the same.
    long write(String county, CopyState copy, Map<String, String> about, Writing writing) throws IOException {
        FileSystem files = root.getFileSystem(settings);
        Path file = file(county, copy);
        Path aside = new Path(file.getParent(), "." + CopyState.WRITING + UUID.randomUUID());
        try {
            long households;
            try (JudgedFile judged = JudgedFile.create(aside, settings, about)) {
                households = writing.into(judged);
            }
            for (FileStatus other : files.listStatus(file.getParent())) {
                if (!other.getPath().getName().equals(aside.getName())) {
                    files.delete(other.getPath(), false);
                }
            }
            if (!files.rename(aside, file) && !files.exists(file)) {
                throw new IOException("The judgements of county " + county + " cannot be put in their place, " + file);
            }
            return households;
        } finally {
            if (files.exists(aside)) {
                files.delete(aside, false);
            }
        }
    }

    /// Writes households and tells how many.
    interface Writing {
        long into(JudgedFile judged) throws IOException;
    }
}
