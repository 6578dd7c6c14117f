package org.holdfast.office.intake;

import java.util.List;

/// A table that can take rows from files. Whoever owns the table implements this; intake reads, checks,
/// shows, remembers and resumes.
///
/// The staging table belongs to the owner's schema, has `batch_id bigint, row_no bigint, row_id uuid` and
/// one column per field; an encrypted field has `_enc`, `_index` and `_last4`. It carries no row-level
/// security, because COPY cannot write a table that does, and is never read by anything but the apply; rows
/// leave it as soon as they are applied.
public interface ImportTarget {

    /// Used in profiles, for example `registry.person`.
    String name();

    String zh();

    String en();

    List<Field> fields();

    /// Schema-qualified staging table.
    String stagingTable();

    /// What can be wrong beyond the kinds of the cells.
    Rules rules();

    /// Whether every row of a file must be answered, so that none is left out for a faulty cell: the cell
    /// is then unknown, what was wrong with it becomes a warning, and the derived fields `faults_zh` and
    /// `faults_en` say it.
    default boolean answersEveryRow() {
        return false;
    }

    /// The page on which a finished batch is gone on with, to be followed by its public id; empty where
    /// there is none.
    default String goesOnAt() {
        return "";
    }

    /// Looks at one row as a whole and fills the derived fields. Called by several threads, without a
    /// database.
    void examine(RowValues row);

    /// Looks at the staged rows as a set: unknown households, repeated keys, claims on other rows' numbers.
    /// Runs within the transaction that staged them.
    List<SetFinding> examineAll(Staged batch);

    /// Moves the chunk's staged rows into the owner's tables with their history. Runs within the chunk's
    /// transaction; everything it writes names `chunk.entryId()` as the journal entry.
    Applied apply(Staged batch, Chunk chunk);

    /// After the last chunk, in its transaction: coverage and the like.
    default void finish(Staged batch, long entryId) {}

    /// The tables that the apply both searches and fills, each with the columns it searches by, as
    /// `schema.table (column, column)`. The planner is told about them while they grow; a table it believes
    /// small is searched from end to end for every row.
    default List<String> searched() {
        return List.of();
    }

    /// What the staged rows belong to. `lo` and `hi` bound everything the batch may touch; `dataset` is
    /// empty for the registry itself; `options` are the profile's declarations for this target.
    record Staged(
            long batchId, Bringer bringer, long lo, long hi, String dataset, java.util.Map<String, String> options) {}

    /// Who brought the file, and under which public name the batch is known.
    record Bringer(long accountId, long postingId, long regionCode, java.util.UUID batch) {}

    /// Rows [firstRow, untilRow) of the file, under one journal entry.
    record Chunk(long firstRow, long untilRow, long entryId) {}

    /// How many rows changed something, and how many found everything as it was already. `hash` covers what
    /// was written.
    record Applied(int changed, int unchanged, byte[] hash) {}

    /// A finding of the set-wise examination. `value` is what the cell said, as far as it may be repeated.
    /// A `duplicate` is counted apart and is no error.
    record SetFinding(long rowNo, String field, String value, String rule, List<String> details, boolean duplicate) {
        public SetFinding {
            details = List.copyOf(details);
        }
    }
}
